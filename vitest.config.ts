import { defineConfig } from 'vitest/config';

/** One project per folder that has tests; each says in its own vitest.config.ts what its tests need. */
export default defineConfig({
  test: {
    projects: [
      'packages/*/vitest.config.ts',
      'apps/*/vitest{,.alone}.config.ts',
      'tests/*/vitest.config.ts',
      // Without a file of its own: every file in there is a benchmark.
      { test: { name: 'bench', root: 'bench', include: ['**/*.test.ts'] } },
    ],
    // Real engines and databases on few cores: more files at once only make each other slow.
    maxWorkers: 2,
  },
});
