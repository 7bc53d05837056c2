import type { RunEvent } from '@holdout/contract';
import {
  type Db,
  selectOptionalRun,
  selectOptionalSession,
  selectQueuePosition,
  selectRunOutput,
} from '@holdout/db';
import { withEventMeta } from '@orpc/server';
import type { RunHub } from '../run-hub.ts';
import { runState, toRunView } from '../views/run-view.ts';

/** Looked at again at least this often: for a session that was revoked, and for a place in the queue. */
const lookMs = 4_000;

/**
 * The events of one run, from a running number on until it has ended. Rows are the truth, notifications only say when to
 * look; so a reconnect goes on exactly where it stopped. Ends early when the session does or the run is erased.
 */
export async function* followRun(
  db: Db,
  runHub: RunHub,
  follow: { runId: string; after: number; sessionHash: string },
): AsyncGenerator<RunEvent, void, void> {
  const follower = runHub.follow(follow.runId);
  let after = follow.after;
  let lastState = '';
  const isSignedIn = async () => (await selectOptionalSession(db, follow.sessionHash)) !== null;
  try {
    while (!follower.isClosed) {
      // The run before its output: what has ended writes no more, so the last page is really the last.
      const [run, queuePosition, isStillIn] = await Promise.all([
        selectOptionalRun(db, follow.runId),
        selectQueuePosition(db, follow.runId),
        isSignedIn(),
      ]);
      if (run === null || !isStillIn) return;
      const state = `${runState(run)} ${queuePosition} ${run.usage?.wallMs}`;
      if (state !== lastState) yield { type: 'state', run: toRunView(run), queuePosition };
      lastState = state;
      for (let page = await selectRunOutput(db, run.id, after); page.length > 0; ) {
        // After reading and before showing: what was written after a sign-out is never sent.
        if (!(await isSignedIn())) return;
        for (const piece of page) {
          after = piece.sequence;
          yield withEventMeta({ type: 'output' as const, ...piece }, { id: String(piece.sequence) });
        }
        page = await selectRunOutput(db, run.id, after);
      }
      if (run.finishedAt !== null || run.failedAt !== null) {
        yield { type: 'end', run: toRunView(run) };
        return;
      }
      await follower.changed(lookMs);
    }
  } finally {
    follower.stop();
  }
}
