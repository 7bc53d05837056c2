import { defineConfig } from 'vitest/config';

/** The tests beside the sources start worker threads, those in tests/ real containers: two files at a time. */
export default defineConfig({
  test: {
    name: 'grading',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
