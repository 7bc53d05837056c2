import { defineConfig } from 'vitest/config';

/** Alone and last: it says within how many seconds a start is done. */
export default defineConfig({
  test: {
    name: 'alone',
    include: ['tests/whole-platform.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: { groupOrder: 2 },
  },
});
