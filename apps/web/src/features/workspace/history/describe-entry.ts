import type { RevisionEntry } from '@holdout/contract';
import type { TFunction } from 'i18next';
import { describeTarget } from '../runs/describe-run.ts';

/** What was done with a saved state, in words: runs first, then what was handed in. */
export function describeEntry(t: TFunction, { runs, submissions }: RevisionEntry): string[] {
  return [
    ...runs.map((run) => describeRun(t, run)),
    ...submissions.map(({ number, isAutomatic }) =>
      t(isAutomatic ? 'workspace.history.submittedAtEnd' : 'workspace.history.submitted', { number }),
    ),
  ];
}

function describeRun(t: TFunction, run: RevisionEntry['runs'][number]): string {
  return t('workspace.history.run', { name: describeTarget(t, run), result: describeResult(t, run) });
}

function describeResult(t: TFunction, { state, outcome, tests }: RevisionEntry['runs'][number]): string {
  if (state === 'failed') return t('workspace.history.notRun');
  if (outcome === null) return t('workspace.history.going');
  if (outcome === 'completed' && tests !== null && tests.total > 0)
    return t('workspace.run.testsSummary', tests);
  return t(`general.outcome.${outcome}`);
}

const mostNamed = 2;

/** The first of some files by name, and how many more there are. */
export function namePaths(t: TFunction, paths: readonly string[], count: number): string {
  const files = paths.slice(0, mostNamed).join(', ');
  return count > mostNamed ? t('workspace.history.more', { files, count: count - mostNamed }) : files;
}
