import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'cli',
    include: ['{src,tests}/**/*.test.ts'],
    exclude: ['tests/whole-platform.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // After the others: they kill things while they are at work, and start whole platforms, two at a time.
    sequence: { groupOrder: 1 },
  },
});
