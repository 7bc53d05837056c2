import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes start first, or the last of them keeps one core busy and the other idle. */
const first = ['tests/proofs.test.ts', 'tests/author-commands.test.ts', 'tests/demo.test.ts'];
/** Beside each other alone: what recovers from a fault has to be quick about it. */
const last = '/faults/';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = first.findIndex((name) => moduleId.endsWith(name));
      return place >= 0 ? place : first.length + Number(moduleId.includes(last));
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

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
    sequence: { sequencer: LongestFirst },
  },
});
