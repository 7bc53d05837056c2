import { requirePipeline } from '@holdout/contract';
import { finishSystemCheck, selectAttempt, selectSystemCheck } from '@holdout/db';
import { runProject } from '@holdout/grading';
import { z } from 'zod';
import type { WorkerContext } from '../context.ts';

const Payload = z.object({ checkId: z.uuid() });
const program = { path: 'check.py', content: 'print(6 * 7)\n' };
const answer = '42\n';

/** A candidate asks whether running works: a tiny program, with the limits and libraries of the challenge. */
export function checkSystemTask({ db, engine, logger, shelf, stopping }: WorkerContext) {
  return async (payload: unknown): Promise<void> => {
    const { checkId } = Payload.parse(payload);
    const check = await selectSystemCheck(db, checkId);
    if (check.finishedAt !== null) return;
    const sandbox = await engine.ready();
    const { challengeId } = await selectAttempt(db, check.attemptId);
    let printed = '';
    try {
      const ran = await runProject({
        sandbox,
        challenge: requirePipeline(await shelf.challenge(challengeId)),
        files: [program],
        kind: 'file',
        path: program.path,
        label: checkId,
        onOutput: (stream, chunk) => {
          if (stream === 'stdout') printed += chunk.toString('utf8');
        },
        signal: stopping,
      });
      stopping.throwIfAborted();
      const hasPassed = ran.outcome === 'completed' && printed === answer;
      if (!hasPassed) logger.error({ checkId, outcome: ran.outcome }, 'a system check did not pass');
      await finishSystemCheck(db, checkId, hasPassed);
    } catch (error) {
      if (!stopping.aborted) engine.report(sandbox, error);
      throw error;
    }
  };
}
