import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstant } from '../../../lib/instants.ts';
import type { Autosave } from '../project/autosave.ts';
import { type Files, toFiles } from '../project/project-files.ts';
import { useProjectFiles } from '../project/use-project.ts';
import { compareFiles } from './compare-files.ts';
import { DifferenceView } from './difference-view.tsx';
import classes from './history.module.css';
import type { Restore } from './history-dialog.tsx';
import { HistoryProblem } from './history-problem.tsx';

interface RevisionViewProps {
  revision: number;
  project: Autosave;
  onRestore: Restore | null;
}

/** One saved state beside what the project is now. */
export function RevisionView({ revision, project, onRestore }: RevisionViewProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const state = useQuery({
    queryKey: ['attempt', 'revision', revision],
    queryFn: async ({ signal }) => {
      const { savedAt, files } = await api.attempt.revision({ revision }, { signal });
      return { savedAt, files: toFiles(files) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section className={classes.revision} aria-label={t('workspace.history.revision', { revision })}>
      <h3 className={classes.title}>
        {t('workspace.history.revision', { revision })}
        {state.data && <span className={classes.quiet}> · {formatInstant(state.data.savedAt, locale)}</span>}
      </h3>
      {state.isPending && <LineSkeletons />}
      {state.isError && <HistoryProblem error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && (
        <Comparison revision={revision} then={state.data.files} project={project} onRestore={onRestore} />
      )}
    </section>
  );
}

function Comparison({ revision, then, project, onRestore }: RevisionViewProps & { then: Files }) {
  const { t } = useTranslation();
  const now = useProjectFiles(project);
  const differences = useMemo(() => compareFiles(then, now), [then, now]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const shown = differences.find(({ path }) => path === chosen) ?? differences[0];
  if (!shown) return <p role="status">{t('workspace.history.same')}</p>;

  const restore = async (paths: readonly string[]) => {
    setProblem(null);
    setIsRestoring(true);
    await onRestore?.(paths, then, revision).catch(() => setProblem(t('workspace.history.notSaved')));
    setIsRestoring(false);
  };
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <div className={classes.files}>
        <ul aria-label={t('workspace.history.differences')}>
          {differences.map(({ path, kind }) => (
            <li key={path}>
              <button
                type="button"
                className={classes.file}
                aria-current={path === shown.path || undefined}
                onClick={() => setChosen(path)}
              >
                {path} <span className={classes.quiet}>{t(`workspace.history.kind.${kind}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        {onRestore && (
          <div className={classes.actions}>
            <Button size="xs" variant="default" disabled={isRestoring} onClick={() => restore([shown.path])}>
              {t(`workspace.history.restoreFile.${shown.kind}`, { path: shown.path })}
            </Button>
            <Button
              size="xs"
              disabled={isRestoring}
              onClick={() => restore(differences.map(({ path }) => path))}
            >
              {t('workspace.history.restoreAll', { count: differences.length })}
            </Button>
          </div>
        )}
      </div>
      <DifferenceView revision={revision} path={shown.path} then={then} now={now} />
    </>
  );
}
