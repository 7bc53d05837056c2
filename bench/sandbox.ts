import { describeEngine } from '@holdout/sandbox';
import { selectChallenge } from '../apps/cli/src/author/content.ts';
import { withEngine } from '../apps/cli/src/author/engine.ts';
import { describeMachine } from './report/machine.ts';
import { type Part, readWish, runParts } from './report/run-parts.ts';
import { measureChurnGrading } from './sandbox/churn-grading.ts';
import { measureHiddenChecks } from './sandbox/hidden-checks.ts';
import { candidateKind, judgeKind } from './sandbox/kinds.ts';
import type { Setting } from './sandbox/setting.ts';
import { measureSingleJobs } from './sandbox/single-jobs.ts';

export const about = 'time of runs and gradings beside bare python3 and cold containers';

/** As many ready containers as two slots with their successors have. */
const ready = 4;
const poolBytes = 1024 ** 3;

const parts: Part<Setting>[] = [
  { name: 'jobs', measure: measureSingleJobs },
  { name: 'hidden-checks', measure: measureHiddenChecks },
  { name: 'churn', measure: measureChurnGrading },
];

export async function run(args: string[]): Promise<void> {
  const wish = readWish(args, parts);
  const { challenge, kit } = await selectChallenge('churn');
  await withEngine(
    async (engine) => {
      const { docker, image, sandbox } = engine;
      sandbox.keepWarm([
        { ...candidateKind(challenge), count: ready },
        { ...judgeKind(challenge), count: 1 },
      ]);
      const { version, cgroupVersion } = await describeEngine(docker);
      const machine = describeMachine({
        engine: `Docker ${version}, cgroup v${cgroupVersion}`,
        image: image.digest,
      });
      await runParts('sandbox', wish, parts, { ...engine, challenge, kit, rounds: wish.rounds }, machine);
    },
    { memoryBytes: poolBytes },
  );
}
