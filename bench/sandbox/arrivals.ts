import { setTimeout as wait } from 'node:timers/promises';
import { createDraw } from '../report/create-draw.ts';
import type { Row } from '../report/row.ts';
import { ratioOf } from '../report/spread.ts';
import { logisticRegression } from './jobs.ts';
import { runCold } from './run-cold.ts';
import { runOurs } from './run-ours.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';
import { describeMs } from './single-jobs.ts';

const perSecond = 0.3;
const [lanes, perWindow, arrivalsPerRound] = [2, 5, 1.5];

/** People press Run when they like: answers at random arrivals, the same ones for both, in windows that take turns. */
export async function measureArrivals(setting: Setting): Promise<Row[]> {
  const ms = { cold: [] as number[], ours: [] as number[] };
  const windows = Math.ceil((setting.rounds * arrivalsPerRound) / perWindow);
  const gaps = drawGaps(windows * perWindow);
  for (let window = 0; window < windows; window += 1) {
    const own = gaps.slice(window * perWindow, (window + 1) * perWindow);
    await settle(setting);
    ms.cold.push(...(await answerTimes(own, () => runCold(setting, logisticRegression))));
    await settle(setting);
    ms.ours.push(...(await answerTimes(own, () => runOurs(setting, logisticRegression))));
  }
  const row = { name: `arrivals at ${perSecond}/s, median answer`, unit: '× cold', target: { atMost: 0.15 } };
  return [{ ...row, ...ratioOf(ms.ours, ms.cold), detail: describeMs(ms) }];
}

/** From each arrival to its answer; who finds both lanes taken waits for one. */
async function answerTimes(gapsMs: number[], act: () => Promise<unknown>): Promise<number[]> {
  const free: Promise<unknown>[] = Array.from({ length: lanes }, () => Promise.resolve());
  const answers: Promise<number>[] = [];
  for (const [index, gapMs] of gapsMs.entries()) {
    await wait(gapMs);
    const since = performance.now();
    const answer = (free[index % lanes] ?? Promise.resolve()).then(act).then(() => performance.now() - since);
    free[index % lanes] = answer;
    answers.push(answer);
  }
  return await Promise.all(answers);
}

function drawGaps(count: number): number[] {
  const draw = createDraw(3);
  return Array.from({ length: count }, () => (-Math.log(1 - draw()) / perSecond) * 1000);
}
