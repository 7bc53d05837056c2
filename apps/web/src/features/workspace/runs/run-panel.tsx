import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { RunOutput } from './run-output.tsx';
import { type RunLimits, RunStatus } from './run-status.tsx';
import classes from './runs.module.css';
import { TestList } from './test-list.tsx';
import type { ShownRun } from './use-runs.ts';

interface RunPanelProps {
  shown: ShownRun | null;
  limits: RunLimits;
  problem: string | null;
  projectPaths: readonly string[];
  onCancel: (runId: string) => void;
  onOpenPlace: (path: string, line: number) => void;
}

/** What the last run did: its state in words first, then tests, then what it printed. */
export function RunPanel({ shown, limits, problem, projectPaths, onCancel, onOpenPlace }: RunPanelProps) {
  const { t } = useTranslation();
  const isGoing = shown?.run.state === 'queued' || shown?.run.state === 'running';
  return (
    <section className={classes.panel} aria-label={t('workspace.run.region')}>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {shown ? (
        <>
          <div className={classes.head}>
            <RunStatus shown={shown} limits={limits} />
            {isGoing && (
              <Button size="xs" variant="default" onClick={() => onCancel(shown.run.id)}>
                {t('workspace.run.cancel')}
              </Button>
            )}
          </div>
          {shown.run.tests && (
            <TestList
              kind={shown.run.kind}
              tests={shown.run.tests}
              projectPaths={projectPaths}
              onOpenPlace={onOpenPlace}
            />
          )}
          <RunOutput
            chunks={shown.chunks}
            isOver={!isGoing}
            hasTests={shown.run.tests !== null}
            projectPaths={projectPaths}
            onOpenPlace={onOpenPlace}
          />
        </>
      ) : (
        !problem && <EmptyNote>{t('workspace.run.empty')}</EmptyNote>
      )}
    </section>
  );
}
