import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { FigureList } from './figures/figure-list.tsx';
import { RunHistory } from './run-history.tsx';
import { RunOutput } from './run-output.tsx';
import { type RunLimits, RunStatus } from './run-status.tsx';
import type { RunTarget } from './run-target.ts';
import classes from './runs.module.css';
import { TestList } from './test-list.tsx';
import type { useRuns } from './use-runs.ts';

interface RunPanelProps {
  runs: Pick<ReturnType<typeof useRuns>, 'all' | 'shown' | 'choose' | 'isBusy'>;
  limits: RunLimits;
  problem: string | null;
  projectPaths: readonly string[];
  onCancel: (runId: string) => void;
  /** Null when nothing can be run any more. */
  onRun: ((target: RunTarget) => void) | null;
  onOpenPlace: (path: string, line: number) => void;
}

/** What a run did: its state in words first, then tests and figures, then what it printed. */
export function RunPanel(props: RunPanelProps) {
  const { runs, limits, problem, projectPaths, onCancel, onRun, onOpenPlace } = props;
  const { t } = useTranslation();
  const { shown } = runs;
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
            <div className={classes.actions}>
              {isGoing && (
                <Button size="xs" variant="default" onClick={() => onCancel(shown.run.id)}>
                  {t('workspace.run.cancel')}
                </Button>
              )}
              <RunHistory all={runs.all} shown={shown.run} onChoose={runs.choose} />
            </div>
          </div>
          {shown.run.tests && (
            <TestList
              kind={shown.run.kind}
              tests={shown.run.tests}
              projectPaths={projectPaths}
              onRun={runs.isBusy ? null : onRun}
              onOpenPlace={onOpenPlace}
            />
          )}
          <FigureList runId={shown.run.id} figures={shown.run.figures} />
          <RunOutput
            key={shown.run.id}
            screen={shown.screen}
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
