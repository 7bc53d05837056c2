import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ProjectFile } from '@holdout/contract';
import { expect, test } from 'vitest';
import { startCandidate, submit } from '../people.ts';
import { isComplete } from './chosen.ts';
import { holdLock } from './hold-lock.ts';
import { freezeWorker, killWorker } from './killed-worker.ts';
import { gradedOnce, readRecord } from './record.ts';
import { recovers } from './recovery.ts';
import { listOurContainers, tinyChallenge, tinyProject, useTinyPlatform } from './tiny-platform.ts';
import { untilStage } from './worker-log.ts';

/** Kill -9 in each phase of a grading. Another worker takes it over; the candidate notices nothing and loses nothing. */
interface Phase {
  name: string;
  isInEveryRun?: true;
  project?: ProjectFile[];
  /** Hands in and brings the grading there; what it gives back lets go of what holds it there. */
  reach(hit: { attemptId: string; handIn: () => Promise<void> }): Promise<(() => Promise<void>) | undefined>;
}

const own = useTinyPlatform();

const phases: Phase[] = [
  {
    name: 'claimed, not begun',
    async reach({ attemptId, handIn }) {
      const { wake } = freezeWorker(own.platform);
      await handIn();
      const lock = await holdLock(own.platform, {
        text: 'select from grading_jobs j join submissions s on s.id = submission_id where attempt_id = $1 for update of j',
        values: [attemptId],
      });
      wake();
      await lock.untilMet('update "grading_jobs"');
      return lock.letGo;
    },
  },
  {
    name: 'preparing the world',
    async reach({ handIn }) {
      rmSync(path.join(own.dataFolder, 'cache'), { recursive: true });
      await during('prepare', handIn);
      return undefined;
    },
  },
  {
    name: 'hidden checks running',
    isInEveryRun: true,
    project: tinyProject({ callSeconds: 2 }),
    async reach({ handIn }) {
      await during('checks', handIn, 1_000);
      return undefined;
    },
  },
  {
    name: 'own tests running',
    project: tinyProject({ testSeconds: 2 }),
    async reach({ handIn }) {
      await during('tests', handIn, 1_000);
      return undefined;
    },
  },
  {
    name: 'looking at the quality of the code',
    project: tinyProject({ functions: 3_000 }),
    async reach({ handIn }) {
      await during('quality', handIn);
      return undefined;
    },
  },
  {
    name: 'just before the grade is recorded',
    isInEveryRun: true,
    async reach({ handIn }) {
      const lock = await holdLock(own.platform, { text: 'lock table grades in share mode' });
      await handIn();
      await lock.untilMet('insert into "grades"');
      return lock.letGo;
    },
  },
  {
    name: 'just after the grade was recorded',
    isInEveryRun: true,
    project: tinyProject({ callSeconds: 1 }),
    async reach({ attemptId, handIn }) {
      await during('checks', handIn);
      const lock = await holdLock(own.platform, {
        text: `select from graphile_worker._private_jobs where key in (
          select 'grade-submission:' || id from submissions where attempt_id = $1) for update`,
        values: [attemptId],
      });
      await lock.untilMet('delete from %_private_jobs');
      expect((await readRecord(own.platform, attemptId))?.grades).toBe(1);
      return lock.letGo;
    },
  },
];

async function during(stage: Parameters<typeof untilStage>[1], handIn: () => Promise<void>, forMs?: number) {
  const after = Date.now();
  await handIn();
  await untilStage(own.platform, stage, { after, forMs });
}

test.for(phases.filter(({ isInEveryRun }) => isComplete || isInEveryRun))(
  '$name',
  async ({ reach, project = tinyProject() }, context) => {
    const candidate = await startCandidate(own.platform, own.roleId, 'Ines', tinyChallenge);
    const before = await candidate.attempt.get();
    const handIn = () => submit(candidate, project);
    const letGo = await reach({ attemptId: before.id, handIn });
    const left = await listOurContainers(own.platform);
    await killWorker(own.platform);
    await letGo?.();

    await recovers(context, () => readRecord(own.platform, before.id), gradedOnce);
    expect(await candidate.attempt.get()).toMatchObject({
      state: 'active',
      closesAt: before.closesAt,
      submissions: [{ number: 1, state: 'received' }],
    });
    const now = await listOurContainers(own.platform);
    expect(left.filter((id) => now.includes(id))).toEqual([]);
  },
);
