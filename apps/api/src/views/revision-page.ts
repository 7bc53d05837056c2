import { isTested, type RevisionEntry, type RevisionPage } from '@holdout/contract';
import {
  type Db,
  selectRevisionEntries,
  selectRunsOfRevisions,
  selectSubmissionsOfAttempt,
} from '@holdout/db';
import { runState } from './run-view.ts';

/** A part of an attempt's history: what was saved, run and handed in. */
export async function describeRevisions(db: Db, attemptId: string, before?: number): Promise<RevisionPage> {
  const { entries, hasOlder } = await selectRevisionEntries(db, attemptId, before);
  const numbers = entries.map(({ revision }) => revision);
  const [runs, submissions] = await Promise.all([
    selectRunsOfRevisions(db, attemptId, numbers),
    selectSubmissionsOfAttempt(db, attemptId),
  ]);
  return {
    hasOlder,
    entries: entries.map((entry) => ({
      ...entry,
      savedAt: entry.savedAt.toISOString(),
      runs: runs.filter(({ revision }) => revision === entry.revision).map(toEntryRun),
      submissions: submissions
        .filter(({ revision }) => revision === entry.revision)
        .map(({ number, isAutomatic }) => ({ number, isAutomatic })),
    })),
  };
}

function toEntryRun(
  run: Awaited<ReturnType<typeof selectRunsOfRevisions>>[number],
): RevisionEntry['runs'][number] {
  const { kind, path, lines, test, outcome, finishedAt, testCount, passedCount } = run;
  const tests = isTested(kind) && finishedAt !== null ? { passed: passedCount, total: testCount } : null;
  return { kind, path, lines, test, state: runState(run), outcome, tests };
}
