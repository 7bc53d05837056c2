import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The attack suite: real containers, a real database. After all other tests, because it measures the machine. */
export default defineConfig({
  test: {
    name: 'attacks',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: [
      inProject('packages/db/src/test-server.ts'),
      inProject('packages/sandbox/tests/image.setup.ts'),
    ],
    // Two attacks at a time is what two cores bear.
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    sequence: { groupOrder: 2 },
  },
});
