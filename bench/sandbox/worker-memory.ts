import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { warmKinds } from '@holdout/grading';
import { inLanes } from '../report/lanes.ts';
import type { Row } from '../report/row.ts';
import { tell } from '../report/run-parts.ts';
import { spreadOf } from '../report/spread.ts';
import { trivial } from './jobs.ts';
import { runOurs } from './run-ours.ts';
import type { Setting } from './setting.ts';

const runsPerRound = 50;
const samplesPerRound = 2;
const lanes = 2;

/**
 * Memory of the process that holds the sandbox over 500 runs. The first fifth warms up; then the last quarter of the
 * samples is compared with the first.
 */
export async function measureWorkerMemory(setting: Setting): Promise<Row[]> {
  // Without imports, since the worker sees no difference and the containers start sooner.
  const challenge = { ...setting.challenge, manifest: { ...setting.challenge.manifest, preload: [] } };
  setting.sandbox.keepWarm(warmKinds(challenge).runs.map((kind) => ({ ...kind, count: 4 })));
  const samples: number[] = [];
  for (let sample = 0; sample < setting.rounds * samplesPerRound; sample += 1) {
    await inLanes(lanes, runsPerRound / samplesPerRound, () => runOurs({ ...setting, challenge }, trivial));
    samples.push(residentMegabytes());
    tell(`  ${((sample + 1) * runsPerRound) / samplesPerRound} runs`);
  }
  setting.keepUsualWarm();
  const steady = samples.slice(Math.floor(samples.length / 5));
  const quarter = Math.ceil(steady.length / 4);
  const [first, last] = [spreadOf(steady.slice(0, quarter)), spreadOf(steady.slice(-quarter))];
  const growth = last.median - first.median;
  return [
    {
      name: `growth of the worker in ${setting.rounds * runsPerRound} runs`,
      unit: 'MB',
      median: growth,
      min: last.min - first.max,
      max: last.max - first.min,
      target: { atMost: 5 },
      detail: `resident ${first.median.toFixed(1)} MB after the warm-up, ${last.median.toFixed(1)} MB at the end`,
    },
  ];
}

/** After a collection: what has only not been collected yet is no growth. */
function residentMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().rss / 1e6;
}
