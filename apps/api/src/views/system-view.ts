import { readFileSync } from 'node:fs';
import type { SystemStatus } from '@holdout/contract';
import { type Db, selectAliveWorkers, selectGradingQueue, selectRunQueue } from '@holdout/db';
import { z } from 'zod';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));

/** Who works, and what waits, by the last signs of life. */
export async function describeSystem(db: Db): Promise<SystemStatus> {
  const [workers, gradings, runs] = await Promise.all([
    selectAliveWorkers(db),
    selectGradingQueue(db),
    selectRunQueue(db),
  ]);
  return {
    version,
    workers: workers.map(({ processId, name, aliveAt, engine, image, health }) => ({
      id: processId,
      name,
      aliveAt: aliveAt.toISOString(),
      engine,
      image,
      ...health,
    })),
    gradings,
    runs,
  };
}
