import { expect, test } from 'vitest';
import { startCandidate } from '../people.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { holdLock } from './hold-lock.ts';
import { freezeWorker, killWorker } from './killed-worker.ts';
import { recovers } from './recovery.ts';
import { newestRun, ranToItsEnd, readOutput, slowProgram, startProgram, untilPrinted } from './runs.ts';
import { listOurContainers, tinyChallenge, useTinyPlatform } from './tiny-platform.ts';

/** Kill -9 in each phase of a run that a candidate waits for: it runs again by itself, and the time is given back. */
interface Phase {
  name: string;
  isInEveryRun?: true;
  program: string;
  /** What the candidate reads in the end. */
  output: RegExp;
  /** Brings the run there; what it gives back lets go of what holds it there. */
  reach(hit: { start: () => Promise<string> }): Promise<(() => Promise<void>) | undefined>;
}

const own = useTinyPlatform();

const phases: Phase[] = [
  {
    name: 'queued',
    program: 'print("done")',
    output: /^done\n$/,
    async reach({ start }) {
      freezeWorker(own.platform);
      await start();
      return undefined;
    },
  },
  {
    name: 'running',
    program: slowProgram(2),
    output: /^begun\n\n\[Interrupted .*\]\nbegun\ndone\n$/,
    async reach({ start }) {
      await untilPrinted(own.platform, await start(), 'begun');
      return undefined;
    },
  },
  {
    name: 'output flowing',
    isInEveryRun: true,
    program:
      'import time\nfor n in range(20):\n    print("line", n, flush=True)\n    time.sleep(0.1)\nprint("done")',
    output: /^line 0\n[^[]*line 5\n[^[]*\[Interrupted .*\]\nline 0\n[^[]*line 19\ndone\n$/,
    async reach({ start }) {
      const id = await start();
      await untilPrinted(own.platform, id, 'line 5\n');
      return undefined;
    },
  },
  {
    name: 'finished, not recorded',
    isInEveryRun: true,
    program: slowProgram(1),
    output: /^begun\ndone\n\n\[Interrupted .*\]\nbegun\ndone\n$/,
    async reach({ start }) {
      const id = await start();
      await untilPrinted(own.platform, id, 'begun');
      const lock = await holdLock(own.platform, {
        text: 'select from runs where id = $1 for no key update',
        values: [id],
      });
      await lock.untilMet('"finished_at" = now()');
      return lock.letGo;
    },
  },
];

test.for(phases.filter(({ isInEveryRun }) => isComplete || isInEveryRun))(
  '$name',
  async ({ program, output, reach }, context) => {
    const candidate = await startCandidate(own.platform, own.roleId, 'Ines', tinyChallenge);
    const before = await candidate.attempt.get();
    const letGo = await reach({ start: () => startProgram(candidate, program) });
    const left = await listOurContainers(own.platform);
    await killWorker(own.platform);
    await letGo?.();

    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect(await candidate.attempt.runs()).toHaveLength(1);
    expect(await readOutput(own.platform, (await newestRun(candidate))?.id ?? '')).toMatch(output);
    const after = await candidate.attempt.get();
    const credited = after.creditedMinutes - before.creditedMinutes;
    expect(credited).toBeGreaterThanOrEqual(1);
    expect(Date.parse(after.closesAt)).toBe(Date.parse(before.closesAt) + credited * 60_000);
    const now = await listOurContainers(own.platform);
    expect(left.filter((id) => now.includes(id))).toEqual([]);
  },
);

test.runIf(isComplete)('while the world of a new attempt is made: it is made again', async (context) => {
  const starting = startCandidate(own.platform, own.roleId, 'Ines', tinyChallenge);
  const countJobs = async (which: string) => {
    const { rows } = await own.platform.database.pool.query(
      `select from graphile_worker._private_jobs where key like 'prepare-attempt:%' ${which}`,
    );
    return rows.length;
  };
  // Two seconds it takes.
  await until(
    'it is being made',
    async () => (await countJobs(`and locked_at < now() - interval '1 s'`)) > 0,
  );
  await killWorker(own.platform);
  await recovers(context, () => countJobs(''), 0);
  const candidate = await starting;
  expect(await candidate.attempt.get()).toMatchObject({ state: 'active', isPrepared: true });
});
