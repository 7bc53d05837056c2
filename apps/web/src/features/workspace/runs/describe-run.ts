import { type Locale, type RunView, visibleLine } from '@holdout/contract';
import type { TFunction } from 'i18next';
import { formatTime } from '../../../lib/instants.ts';
import { countTests } from './count-tests.ts';

/** What was run. */
export function describeTarget(
  t: TFunction,
  { kind, path, lines, test }: Pick<RunView, 'kind' | 'path' | 'lines' | 'test'>,
): string {
  if (test !== null) return visibleLine(test);
  if (kind === 'visible-checks') return t('workspace.run.titleChecks');
  if (kind === 'own-tests') return t('workspace.run.titleOwn');
  if (lines === null) return path ?? '';
  return t('workspace.run.titleLines', {
    path,
    first: lines.first,
    last: lines.last,
    count: lines.last - lines.first + 1,
  });
}

/** How it stands or how it ended, in words. */
export function describeEnd(t: TFunction, run: RunView): string {
  if (run.state === 'failed') return t('workspace.run.failedShort');
  if (run.state === 'queued') return t('workspace.run.waiting');
  if (run.state === 'running' || run.outcome === null) return t('workspace.run.running');
  const counts = countTests(run.tests);
  const outcome = t(`general.outcome.${run.outcome}`);
  return counts && counts.total > 0 ? `${outcome} · ${t('workspace.run.testsSummary', counts)}` : outcome;
}

/** One line for a list of runs: when, what, of which revision, and how it ended. */
export function describeRun(t: TFunction, run: RunView, locale: Locale): string {
  const revision = t('workspace.run.revision', { revision: run.revision });
  return [formatTime(run.queuedAt, locale), describeTarget(t, run), revision, describeEnd(t, run)].join(
    ' · ',
  );
}
