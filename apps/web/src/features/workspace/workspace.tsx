import type { AttemptView, ChallengeView, WorkspaceView } from '@holdout/contract';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { lookAgain } from '../../lib/attempt.ts';
import { lazyPart } from '../../lib/lazy-part.ts';
import { isPractice } from '../../lib/practice.ts';
import { refusalCode, toProblem } from '../../lib/problem.ts';
import type { ServerClock } from '../../lib/server-clock.ts';
import { NarrowWorkspace } from './narrow-workspace.tsx';
import { Notices } from './notices.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { PracticeBar } from './practice/practice-bar.tsx';
import { type Autosave, NotSaved } from './project/autosave.ts';
import { useProjectState, useSaveAtTurningPoints } from './project/use-project.ts';
import { useRecording } from './recording/use-recording.ts';
import type { RunTarget } from './runs/run-target.ts';
import { useRuns } from './runs/use-runs.ts';
import { SubmitDialog } from './submit/submit-dialog.tsx';
import { WideWorkspace } from './wide-workspace.tsx';
import classes from './workspace.module.css';
import { WorkspaceBar } from './workspace-bar.tsx';

const DesignDesk = lazyPart(() => import('./design/design-desk.tsx'));

interface WorkspaceProps {
  attempt: AttemptView;
  challenge: ChallengeView;
  workspace: WorkspaceView;
  clock: ServerClock;
  project: Autosave;
  tools: ReactNode;
}

export function Workspace({ attempt, challenge, workspace, clock, project, tools }: WorkspaceProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const snapshot = useProjectState(project);
  useSaveAtTurningPoints(project);
  const runs = useRuns(project.flush);
  const [runProblem, setRunProblem] = useState<string | null>(null);
  const [isSubmitting, setIsSubmitting] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const isClosed = attempt.state === 'closed' || snapshot.status === 'closed';
  const pausedWhy = attempt.pause && t('time.pause.readOnly');
  const readOnlyWhy = isClosed ? t('workspace.submit.closed') : pausedWhy;
  const isReadOnly = readOnlyWhy !== null;
  const recorder = useRecording(attempt.id, project, clock, attempt.isRecorded && !isReadOnly);

  const startRun = (target: RunTarget | null) => {
    setRunProblem(target === null ? t('workspace.run.noTestHere') : null);
    if (target === null) return;
    runs.start(target).catch((error: unknown) => {
      const problem = toProblem(error);
      if (error instanceof NotSaved) setRunProblem(t('workspace.run.notSaved'));
      else if (refusalCode(error) === 'RUN_ALREADY_ACTIVE') setRunProblem(t('workspace.run.alreadyActive'));
      else if (refusalCode(error) === 'ATTEMPT_CLOSED') setRunProblem(t('workspace.submit.closed'));
      else if (refusalCode(error) === 'ATTEMPT_PAUSED') {
        setRunProblem(t('time.pause.refused'));
        lookAgain(queryClient);
      } else if (problem.kind === 'too_many')
        setRunProblem(t('general.problem.too_many', { count: problem.retryAfterSeconds }));
      else setRunProblem(t('general.problem.unreachable'));
    });
  };
  const hasNewer = attempt.revision > snapshot.acknowledged.revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server is a reason to look again.
  useEffect(() => {
    if (hasNewer) void project.catchUp();
  }, [hasNewer, attempt.serverNow, project]);

  const historyVersion = [
    snapshot.acknowledged.revision,
    runs.all[0]?.id,
    runs.all[0]?.state,
    attempt.submissions.length,
  ].join(' ');

  return (
    <div className={isNarrow ? undefined : classes.window}>
      <WorkspaceBar
        attempt={attempt}
        challenge={challenge}
        clock={clock}
        snapshot={snapshot}
        tools={tools}
        onSubmit={isReadOnly ? null : () => setIsSubmitting(true)}
      />
      {isPractice && <PracticeBar />}
      <PauseNotice attempt={attempt} />
      <Notices
        project={project}
        snapshot={snapshot}
        isServed={isClosed || attempt.isServed || challenge.kind === 'design'}
      />
      <main id="main" className={classes.main} tabIndex={-1}>
        {challenge.kind === 'design' ? (
          <Suspense fallback={<LineSkeletons count={8} />}>
            <DesignDesk
              attemptId={attempt.id}
              challenge={challenge}
              workspace={workspace}
              project={project}
              state={snapshot}
              historyVersion={historyVersion}
              recorder={recorder}
              readOnlyWhy={readOnlyWhy}
              isNarrow={isNarrow}
            />
          </Suspense>
        ) : isNarrow ? (
          <NarrowWorkspace
            attempt={attempt}
            challenge={challenge}
            workspace={workspace}
            project={project}
            state={snapshot}
            historyVersion={historyVersion}
          />
        ) : (
          <WideWorkspace
            attemptId={attempt.id}
            challenge={challenge}
            workspace={workspace}
            project={project}
            state={snapshot}
            historyVersion={historyVersion}
            recorder={recorder}
            runs={runs}
            runProblem={runProblem}
            onRun={startRun}
            onCancelRun={(runId) =>
              void runs.cancel(runId).catch(() => setRunProblem(t('general.problem.unreachable')))
            }
            readOnlyWhy={readOnlyWhy}
          />
        )}
      </main>
      <SubmitDialog
        isOpen={isSubmitting}
        attempt={attempt}
        project={project}
        lastChecks={challenge.kind === 'pipeline' ? runs.lastChecks : undefined}
        onClose={() => setIsSubmitting(false)}
      />
    </div>
  );
}
