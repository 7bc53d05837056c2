import os from 'node:os';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

test('a database is all that must be named; the rest has defaults that work', () => {
  const config = parseConfig({ DATABASE_URL: 'postgresql://localhost/holdout' });
  expect(config).toMatchObject({
    silenceSeconds: 30,
    isOnlyWorker: false,
    workerName: 'main',
    dockerHost: undefined,
    sandboxRuntime: undefined,
  });
  expect(config.gradingSlots).toBeGreaterThanOrEqual(1);
  expect(config.runSlots).toBeGreaterThanOrEqual(1);
  expect(config.poolMemoryBytes).toBeGreaterThan(0);
  expect(config.poolMemoryBytes).toBeLessThan(os.totalmem() / 4);
});

test('without a database it says which variable is missing', () => {
  expect(() => parseConfig({})).toThrow(/DATABASE_URL/);
});

test('a pool of nothing is a choice, and so is a runtime', () => {
  const given = { DATABASE_URL: 'postgresql://localhost/holdout' };
  expect(parseConfig({ ...given, HOLDOUT_POOL_MEMORY_MB: '0' }).poolMemoryBytes).toBe(0);
  expect(parseConfig({ ...given, HOLDOUT_POOL_MEMORY_MB: '512' }).poolMemoryBytes).toBe(512 * 1024 * 1024);
  expect(parseConfig({ ...given, HOLDOUT_SANDBOX_RUNTIME: 'runsc' }).sandboxRuntime).toBe('runsc');
});

test('values that make no sense are refused', () => {
  const given = { DATABASE_URL: 'postgresql://localhost/holdout' };
  expect(() => parseConfig({ ...given, HOLDOUT_GRADING_SLOTS: 'many' })).toThrow(/HOLDOUT_GRADING_SLOTS/);
  expect(() => parseConfig({ ...given, HOLDOUT_WORKER_NAME: 'A b' })).toThrow(/HOLDOUT_WORKER_NAME/);
});
