import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiClient } from '../../src/api-client.ts';
import { save, startCandidate } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { holdLock } from './hold-lock.ts';
import { freezeWorker, killWorker } from './killed-worker.ts';
import { recovers } from './recovery.ts';
import {
  addTinyRole,
  endCleanly,
  listOurContainers,
  startTinyPlatform,
  type TinyPlatform,
  tinyChallenge,
} from './tiny-platform.ts';

/** Kill -9 in each phase of a run that a candidate waits for: it runs again by itself, and the time is given back. */
interface Phase {
  name: string;
  isInEveryRun?: true;
  program: string;
  /** Brings the run there; what it gives back lets go of what holds it there. */
  reach(hit: {
    candidate: ApiClient;
    start: () => Promise<string>;
  }): Promise<(() => Promise<void>) | undefined>;
}

const phases: Phase[] = [
  {
    name: 'queued',
    program: 'print("done")',
    async reach({ start }) {
      freezeWorker(platform);
      await start();
      return undefined;
    },
  },
  {
    name: 'running',
    program: 'import time\nprint("begun", flush=True)\ntime.sleep(2)\nprint("done")',
    async reach({ candidate, start }) {
      await start();
      await until('it runs', async () => (await newest(candidate))?.state === 'running');
      return undefined;
    },
  },
  {
    name: 'output flowing',
    isInEveryRun: true,
    program:
      'import time\nfor n in range(20):\n    print("line", n, flush=True)\n    time.sleep(0.1)\nprint("done")',
    async reach({ start }) {
      const id = await start();
      await until('lines arrive', async () => (await readOutput(id)).includes('line 5\n'));
      return undefined;
    },
  },
  {
    name: 'finished, not recorded',
    isInEveryRun: true,
    program: 'import time\nprint("begun", flush=True)\ntime.sleep(1)\nprint("done")',
    async reach({ start }) {
      const id = await start();
      await until('it has begun', async () => (await readOutput(id)).includes('begun'));
      const lock = await holdLock(platform, {
        text: 'select from runs where id = $1 for no key update',
        values: [id],
      });
      await lock.untilMet('"finished_at" = now()');
      return lock.letGo;
    },
  },
];

const dataFolder = makeDataFolder();
let platform: TinyPlatform;
let roleId: string | undefined;

beforeEach(async () => {
  platform = await startTinyPlatform(dataFolder);
  roleId ??= await addTinyRole(platform);
});
afterEach(() => endCleanly(platform));
afterAll(() => removeDataFolder(dataFolder));

const newest = async (candidate: ApiClient) => (await candidate.attempt.runs())[0];

async function readOutput(runId: string): Promise<string> {
  const { rows } = await platform.database.pool.query<{ text: string }>(
    `select coalesce(string_agg(text, '' order by sequence), '') as text from run_output where run_id = $1`,
    [runId],
  );
  return rows[0]?.text ?? '';
}

test.for(phases.filter(({ isInEveryRun }) => isComplete || isInEveryRun))(
  '$name',
  async ({ program, reach }, context) => {
    const candidate = await startCandidate(platform, roleId as string, 'Ines', tinyChallenge);
    const before = await candidate.attempt.get();
    const revision = await save(candidate, [{ path: 'program.py', content: `${program}\n` }]);
    const start = async () =>
      (await candidate.attempt.startRun({ kind: 'file', path: 'program.py', revision })).id;
    const letGo = await reach({ candidate, start });
    const left = await listOurContainers(platform);
    await killWorker(platform);
    await letGo?.();

    const end = { state: 'finished', outcome: 'completed', exitCode: 0, message: null };
    await recovers(context, () => newest(candidate), expect.objectContaining(end));
    expect(await candidate.attempt.runs()).toHaveLength(1);
    expect(await readOutput((await newest(candidate))?.id ?? '')).toMatch(/done\n$/);
    const after = await candidate.attempt.get();
    const credited = after.creditedMinutes - before.creditedMinutes;
    expect(credited).toBeGreaterThanOrEqual(1);
    expect(Date.parse(after.closesAt)).toBe(Date.parse(before.closesAt) + credited * 60_000);
    const now = await listOurContainers(platform);
    expect(left.filter((id) => now.includes(id))).toEqual([]);
  },
);
