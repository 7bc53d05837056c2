import { warmKinds } from '@holdout/grading';
import { describeEngine } from '@holdout/sandbox';
import { selectPipeline } from '../apps/cli/src/author/content.ts';
import { withEngine } from '../apps/cli/src/author/engine.ts';
import { describeMachine } from './report/machine.ts';
import { type Part, readWish, runParts } from './report/run-parts.ts';
import { measureArrivals } from './sandbox/arrivals.ts';
import { measureChurnGrading } from './sandbox/churn-grading.ts';
import { measureFirstByte } from './sandbox/first-byte.ts';
import { measureHiddenChecks } from './sandbox/hidden-checks.ts';
import { measureIdleMemory } from './sandbox/idle-memory.ts';
import { measureNeighbour } from './sandbox/neighbour.ts';
import type { Setting } from './sandbox/setting.ts';
import { measureSingleJobs } from './sandbox/single-jobs.ts';
import { measureThroughput } from './sandbox/throughput.ts';
import { measureWorkerMemory } from './sandbox/worker-memory.ts';

export const about = 'time and memory of runs and gradings, beside bare python3 and cold containers';

/** Ready containers: two slots for candidates, each with a successor, and a judge. */
const [candidates, judges] = [4, 1];
const poolBytes = 1024 ** 3;

const parts: Part<Setting>[] = [
  { name: 'idle-memory', measure: measureIdleMemory },
  { name: 'jobs', measure: measureSingleJobs },
  { name: 'hidden-checks', measure: measureHiddenChecks },
  { name: 'churn', measure: measureChurnGrading },
  { name: 'throughput', measure: measureThroughput },
  { name: 'arrivals', measure: measureArrivals },
  { name: 'neighbour', measure: measureNeighbour },
  { name: 'worker-memory', measure: measureWorkerMemory },
  { name: 'first-byte', measure: measureFirstByte },
];

export async function run(args: string[]): Promise<void> {
  const wish = readWish(args, parts);
  const { challenge, kit } = await selectPipeline('churn');
  await withEngine(
    async (engine) => {
      const { docker, image, sandbox } = engine;
      // The flagship's runs and gradings ask for the same kind of container.
      const { hidden, judge } = warmKinds(challenge);
      const keepUsualWarm = () =>
        sandbox.keepWarm([
          { ...hidden, count: candidates },
          { ...judge, count: judges },
        ]);
      keepUsualWarm();
      const { version, cgroupVersion } = await describeEngine(docker);
      const machine = describeMachine({
        engine: `Docker ${version}, cgroup v${cgroupVersion}`,
        image: image.digest,
      });
      const setting = { ...engine, challenge, kit, keepUsualWarm, rounds: wish.rounds };
      await runParts('sandbox', wish, parts, setting, machine);
    },
    { memoryBytes: poolBytes },
  );
}
