import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'cli',
    include: ['{src,tests}/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file starts whole platforms: two at a time would only starve each other.
    fileParallelism: false,
    maxConcurrency: 2,
    // After all others: it measures how long a start takes, and kills things while they are at work.
    sequence: { groupOrder: 1 },
  },
});
