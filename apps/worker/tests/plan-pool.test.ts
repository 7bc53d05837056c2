import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readChallenge } from '@holdout/catalog';
import { type PipelineChallenge, requirePipeline } from '@holdout/contract';
import { beforeAll, expect, test } from 'vitest';
import { planPool } from '../src/plan-pool.ts';

const challenges = fileURLToPath(new URL('../../../challenges', import.meta.url));
const slots = { runs: 2, gradings: 3 };
let churn: PipelineChallenge;
let practice: PipelineChallenge;
beforeAll(async () => {
  churn = requirePipeline(await readChallenge(path.join(challenges, 'churn')));
  practice = requirePipeline(await readChallenge(path.join(challenges, 'practice')));
});

const summary = (...args: Parameters<typeof planPool>) =>
  planPool(...args).map(({ side, limits, count }) => `${side} ${limits.memoryBytes / 1024 ** 2} × ${count}`);

test('the next Run of every challenge comes first, then what can run at a time, then gradings', () => {
  const inUse = [
    { challenge: churn, isActive: true },
    { challenge: practice, isActive: false },
  ];
  expect(summary(inUse, slots)).toEqual([
    'candidate 2048 × 1',
    'candidate 512 × 1',
    'candidate 2048 × 2',
    'judge 4096 × 4',
    'candidate 2048 × 3',
  ]);
});

test('slots are shared: two challenges that need the same kind need it no more often', () => {
  const twin = structuredClone(churn);
  const inUse = [churn, twin].map((challenge) => ({ challenge, isActive: true }));
  expect(planPool(inUse, slots)).toEqual(planPool(inUse.slice(1), slots));
});

test('a run with other limits than the tests is another kind', () => {
  const uneven = structuredClone(churn);
  uneven.manifest.limits.tests.memory_mb = 1024;
  expect(summary([{ challenge: uneven, isActive: false }], slots)).toEqual([
    'candidate 2048 × 1',
    'candidate 1024 × 1',
    'judge 4096 × 1',
  ]);
});

test('nothing is held where nothing is in use', () => {
  expect(planPool([], slots)).toEqual([]);
});
