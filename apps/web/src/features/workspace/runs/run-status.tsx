import type { PipelineView } from '@holdout/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes, formatSeconds } from '../../../lib/quantities.ts';
import { countTests } from './count-tests.ts';
import { describeNextStep } from './describe-next-step.ts';
import { describeTarget } from './describe-run.ts';
import classes from './runs.module.css';
import type { FollowedRun } from './use-followed-run.ts';

export type RunLimits = PipelineView['limits']['runs'];

export function RunStatus({ shown, limits }: { shown: FollowedRun; limits: RunLimits }) {
  const { t } = useTranslation();
  const { run } = shown;
  return (
    <div className={classes.status}>
      <p className={classes.line}>
        <strong>{describeTarget(t, run)}</strong>{' '}
        <span className="holdout-quiet">{t('workspace.run.revision', { revision: run.revision })}</span>
      </p>
      <div role="status" className={classes.line}>
        <RunState shown={shown} />
      </div>
      <Usage shown={shown} />
      <NextStep shown={shown} limits={limits} />
    </div>
  );
}

function RunState({ shown }: { shown: FollowedRun }) {
  const { t } = useTranslation();
  const { run, queuePosition, connection } = shown;
  if (run.state === 'failed') return t('workspace.run.failed');
  if (connection === 'reconnecting' && run.state !== 'finished') return t('workspace.run.reconnecting');
  if (connection === 'lost' && run.state !== 'finished') return t('workspace.run.lost');
  if (run.state === 'queued') {
    return queuePosition !== null && queuePosition > 0
      ? t('workspace.run.queuedAt', { count: queuePosition })
      : t('workspace.run.queued');
  }
  if (run.state === 'running') return t('workspace.run.running');
  const counts = countTests(run.tests);
  return (
    <>
      {run.outcome && t(`general.outcome.${run.outcome}`)}
      {run.exitCode !== null && run.exitCode !== 0 && counts === null && (
        <span className="holdout-quiet"> ({t('workspace.run.exitCode', { code: run.exitCode })})</span>
      )}
      {counts && counts.total > 0 && ` · ${t('workspace.run.testsSummary', counts)}`}
    </>
  );
}

function Usage({ shown: { run } }: { shown: FollowedRun }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const isRunning = run.state === 'running';
  const elapsedMs = useElapsed(isRunning);
  // A page that was opened in the middle of it knows no more than what was told.
  const wallMs = isRunning ? Math.max(elapsedMs, run.usage?.wallMs ?? 0) : run.usage?.wallMs;
  if (wallMs === undefined) return null;
  const { cpuMs = null, memoryBytes = null } = run.usage ?? {};
  const facts = [
    `${t('workspace.run.time')} ${formatSeconds(wallMs, locale)}`,
    cpuMs !== null && `${t('workspace.run.cpu')} ${formatSeconds(cpuMs, locale)}`,
    memoryBytes !== null && `${t('workspace.run.memory')} ${formatBytes(memoryBytes, locale)}`,
  ].filter((fact) => fact !== false);
  return <p className={classes.usage}>{facts.join(' · ')}</p>;
}

/** Seconds since this page saw the run begin; the browser's clock against the server's would mislead. */
function useElapsed(isRunning: boolean): number {
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const startMs = performance.now();
    setElapsedMs(0);
    const timer = setInterval(() => setElapsedMs(performance.now() - startMs), 200);
    return () => clearInterval(timer);
  }, [isRunning]);
  return elapsedMs;
}

function NextStep({ shown: { run }, limits }: { shown: FollowedRun; limits: RunLimits }) {
  const { t } = useTranslation();
  const words = describeNextStep(t, run, limits[run.kind], useLocale());
  return words === null ? null : <p className={classes.line}>{words}</p>;
}
