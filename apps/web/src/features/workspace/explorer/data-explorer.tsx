import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes } from '../../../lib/quantities.ts';
import classes from './explorer.module.css';
import type { TableSource } from './held-tables.ts';
import { TableExplorer } from './table-explorer.tsx';
import { useTable } from './use-table.ts';
import { mostBytes } from './worker/open-csv.ts';
import type { OpenReply } from './worker/table-messages.ts';

export interface DataExplorerProps {
  attemptId: string;
  /** What the state of this table is remembered by. */
  address: string;
  path: string;
  source: TableSource;
}

/** A CSV as a table with the facts about each column. It is read in a worker; the page stays free. */
export default function DataExplorer({ attemptId, address, path, source }: DataExplorerProps) {
  const { t } = useTranslation();
  const { table, status, retry } = useTable(source);
  return (
    <section className={classes.explorer} aria-label={t('explorer.label', { path })}>
      {status.kind === 'reading' && <Reading path={path} share={status.share} />}
      {status.kind === 'failed' && (
        <div className={classes.message}>
          {status.at === 'source' ? (
            <ProblemNotice error={status.error} onRetry={retry} />
          ) : (
            <WorkerFailure onRetry={retry} />
          )}
        </div>
      )}
      {status.kind === 'opened' &&
        (status.reply.kind === 'table' && status.reply.shape.columns.length > 0 && table ? (
          <TableExplorer
            attemptId={attemptId}
            address={address}
            path={path}
            table={table}
            shape={status.reply.shape}
          />
        ) : (
          <div className={classes.message}>
            <NoTable path={path} reply={status.reply} />
          </div>
        ))}
    </section>
  );
}

function Reading({ path, share }: { path: string; share: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.message} role="status">
      <p>{t('explorer.reading', { path })}</p>
      <progress value={share} aria-label={t('explorer.reading', { path })} />
    </div>
  );
}

function WorkerFailure({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice role="alert">
      {t('explorer.failed')}
      <Button variant="default" size="xs" mt="xs" display="block" onClick={onRetry}>
        {t('general.tryAgain')}
      </Button>
    </Notice>
  );
}

function NoTable({ path, reply }: { path: string; reply: OpenReply }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (reply.kind === 'not_text') return <Notice>{t('explorer.notText', { path })}</Notice>;
  if (reply.kind !== 'too_large') return <EmptyNote>{t('explorer.empty')}</EmptyNote>;
  const size = formatBytes(reply.bytes, locale);
  return <Notice>{t('explorer.tooLarge', { path, size, most: formatBytes(mostBytes, locale) })}</Notice>;
}
