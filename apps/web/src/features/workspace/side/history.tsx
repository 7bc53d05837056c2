import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstant } from '../../../lib/instants.ts';
import type { Files } from '../project/project-files.ts';
import { RevisionDialog } from './revision-dialog.tsx';
import classes from './side.module.css';

interface HistoryProps {
  revision: number;
  onRestore: (files: Files, revision: number) => void;
  isReadOnly: boolean;
}

/** Every acknowledged save, the newest first. */
export function History({ revision, onRestore, isReadOnly }: HistoryProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [viewed, setViewed] = useState<number | null>(null);
  const revisions = useQuery({
    queryKey: ['attempt', 'revisions', revision],
    queryFn: ({ signal }) => api.attempt.revisions(undefined, { signal }),
    placeholderData: keepPreviousData,
  });
  if (revisions.isPending) return <LineSkeletons />;
  if (revisions.isError) {
    return <ProblemNotice error={revisions.error} onRetry={() => void revisions.refetch()} />;
  }
  if (revisions.data.length === 0) return <EmptyNote>{t('workspace.history.empty')}</EmptyNote>;
  return (
    <>
      <p>{t('workspace.history.lead')}</p>
      <ol className={classes.revisions} aria-label={t('workspace.side.history')}>
        {revisions.data
          .toSorted((a, b) => b.revision - a.revision)
          .map((entry) => (
            <li key={entry.revision} className={classes.revision}>
              <p>
                <strong>{t('workspace.history.revision', { revision: entry.revision })}</strong>
                {entry.revision === revision && ` · ${t('workspace.history.current')}`}
                {entry.isSubmitted && ` · ${t('workspace.history.submitted')}`}
              </p>
              <p className={classes.small}>{formatInstant(entry.savedAt, locale)}</p>
              <p className={classes.small}>
                <ChangedFiles paths={entry.changedPaths} />
              </p>
              <Button
                size="compact-xs"
                variant="default"
                mt={4}
                aria-label={t('workspace.history.viewNamed', { revision: entry.revision })}
                onClick={() => setViewed(entry.revision)}
              >
                {t('workspace.history.view')}
              </Button>
            </li>
          ))}
      </ol>
      <RevisionDialog
        revision={viewed}
        onClose={() => setViewed(null)}
        onRestore={isReadOnly ? null : onRestore}
      />
    </>
  );
}

function ChangedFiles({ paths }: { paths: readonly string[] }) {
  const { t } = useTranslation();
  const files = paths.slice(0, 3).join(', ');
  if (paths.length === 0) return null;
  return t('workspace.history.changed', {
    files: paths.length > 3 ? t('workspace.history.more', { files, count: paths.length - 3 }) : files,
  });
}
