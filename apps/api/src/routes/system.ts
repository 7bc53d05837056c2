import { readFileSync } from 'node:fs';
import { selectAliveWorkers, selectQueueSummary } from '@holdout/db';
import { z } from 'zod';
import { os } from './base.ts';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));

export const system = {
  status: os.system.status.handler(async ({ context: { db } }) => {
    const [workers, queue] = await Promise.all([selectAliveWorkers(db), selectQueueSummary(db)]);
    return {
      version,
      workers: workers.map(({ id, aliveAt, engine, image, lacks }) => ({
        id,
        aliveAt: aliveAt.toISOString(),
        engine,
        image,
        lacks,
      })),
      queue,
    };
  }),
};
