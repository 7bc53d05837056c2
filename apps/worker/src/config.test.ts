import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

test('a database is all that must be named; the rest has defaults that work', () => {
  const config = parseConfig({ DATABASE_URL: 'postgresql://localhost/holdout' });
  expect(config).toMatchObject({
    silenceSeconds: 30,
    isOnlyWorker: false,
    workerName: 'main',
    dockerHost: undefined,
  });
  expect(config.gradingSlots).toBeGreaterThanOrEqual(1);
  expect(config.runSlots).toBeGreaterThanOrEqual(1);
});

test('without a database it says which variable is missing', () => {
  expect(() => parseConfig({})).toThrow(/DATABASE_URL/);
});

test('values that make no sense are refused', () => {
  const given = { DATABASE_URL: 'postgresql://localhost/holdout' };
  expect(() => parseConfig({ ...given, HOLDOUT_GRADING_SLOTS: 'many' })).toThrow(/HOLDOUT_GRADING_SLOTS/);
  expect(() => parseConfig({ ...given, HOLDOUT_WORKER_NAME: 'A b' })).toThrow(/HOLDOUT_WORKER_NAME/);
});
