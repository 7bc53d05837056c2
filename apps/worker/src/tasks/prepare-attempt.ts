import type { PipelineChallenge, ProjectFile } from '@holdout/contract';
import { type Db, saveFiles, saveWorkspace, selectAttempt, selectAttemptSeed } from '@holdout/db';
import { buildWorkspace, prepareWorld } from '@holdout/grading';
import { z } from 'zod';
import type { WorkerContext } from '../context.ts';

const Payload = z.object({ attemptId: z.uuid() });

interface Given {
  starter: ProjectFile[];
  data: ProjectFile[];
  visible: ProjectFile[];
  terms: Record<string, string>;
}

/** Makes what a new attempt is given. A design has no world, so nobody waits for an engine. */
export function prepareAttemptTask(context: WorkerContext) {
  const { db, shelf, logger } = context;
  return async (payload: unknown): Promise<void> => {
    const { attemptId } = Payload.parse(payload);
    const attempt = await selectAttempt(db, attemptId);
    if (attempt.preparedAt !== null) return;
    const challenge = await shelf.challenge(attempt.challengeId);
    const given: Given =
      challenge.kind === 'design'
        ? { starter: challenge.starter, data: [], visible: [], terms: {} }
        : await makeWorld(context, challenge, attemptId);
    await record(db, attemptId, given);
    logger.info({ attemptId }, 'attempt prepared');
  };
}

/** The world of this attempt from its seed: the starter project, the data, the visible checks, the terms. */
async function makeWorld(
  { db, engine, preparedCache, stopping }: WorkerContext,
  challenge: PipelineChallenge,
  attemptId: string,
): Promise<Given> {
  const sandbox = await engine.ready();
  const seed = await selectAttemptSeed(db, attemptId);
  try {
    const world = { sandbox, challenge, seed, preparedCache, signal: stopping };
    // What gradings will need as well is made now, while nobody's clock runs.
    await prepareWorld(world);
    const { starter, data, terms } = await buildWorkspace(world);
    return { starter, data, visible: challenge.visible, terms };
  } catch (error) {
    if (!stopping.aborted) engine.report(sandbox, error);
    throw error;
  }
}

/** In one transaction, so that no clearing of unused contents comes between contents and their mention. */
function record(db: Db, attemptId: string, given: Given): Promise<void> {
  return db.transaction(async (tx) => {
    await saveWorkspace(tx, attemptId, {
      project: await saveFiles(tx, given.starter),
      data: await saveFiles(tx, given.data),
      visible: await saveFiles(tx, given.visible),
      terms: given.terms,
    });
  });
}
