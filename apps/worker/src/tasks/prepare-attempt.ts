import { saveFiles, saveWorkspace, selectAttempt, selectAttemptSeed } from '@holdout/db';
import { buildWorkspace, prepareWorld } from '@holdout/grading';
import { z } from 'zod';
import type { WorkerContext } from '../context.ts';

const Payload = z.object({ attemptId: z.uuid() });

/** Makes the world of a new attempt from its seed: the starter project, the data, the visible checks, the terms. */
export function prepareAttemptTask(context: WorkerContext) {
  const { db, engine, shelf, preparedCache, logger, stopping } = context;
  return async (payload: unknown): Promise<void> => {
    const { attemptId } = Payload.parse(payload);
    const attempt = await selectAttempt(db, attemptId);
    if (attempt.preparedAt !== null) return;
    const sandbox = await engine.ready();
    const challenge = await shelf.challenge(attempt.challengeId);
    const seed = await selectAttemptSeed(db, attemptId);
    try {
      const world = { sandbox, challenge, seed, preparedCache, signal: stopping };
      // What gradings will need as well is made now, while nobody's clock runs.
      await prepareWorld(world);
      const workspace = await buildWorkspace(world);
      // In one transaction, so that no clearing of unused contents comes between contents and their mention.
      await db.transaction(async (tx) => {
        await saveWorkspace(tx, attemptId, {
          project: await saveFiles(tx, workspace.starter),
          data: await saveFiles(tx, workspace.data),
          visible: await saveFiles(tx, challenge.visible),
          terms: workspace.terms,
        });
      });
      logger.info({ attemptId }, 'attempt prepared');
    } catch (error) {
      if (!stopping.aborted) engine.report(sandbox, error);
      throw error;
    }
  };
}
