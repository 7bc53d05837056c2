import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { createDraw } from '../../report/create-draw.ts';
import { inLanes } from '../../report/lanes.ts';
import { Order, type Report, type TypistReport } from './order.ts';
import { sitDown, type Typist } from './typist.ts';

/**
 * All candidates of the benchmark, in a process of their own, so that an event loop that does other work is not what is
 * measured. Every fifth presses Run in the second sixth of the time, which is more than can be run at once, so they
 * queue; every second of these presses again as soon as the first is answered.
 */

const [pressersEach, againEach] = [5, 2];
const resolutionMs = 5;
const readersAtOnce = 8;

async function work(order: Order): Promise<Report> {
  const draw = createDraw(200);
  const typists: Typist[] = [];
  for (const number of order.links.keys()) typists.push(await sitDown(order, number, draw));
  const startsAtMs = performance.now();
  const time = { startsAtMs, endsAtMs: startsAtMs + order.seconds * 1000 };
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const runs = typists
    .filter((_, number) => number % pressersEach === 0)
    .map(async (typist, number) => {
      await wait(((1 + draw()) / 6) * order.seconds * 1000);
      await typist.run();
      if (number % againEach === 0) await typist.run();
    });
  await Promise.all([...runs, ...typists.map((typist) => typist.type(time))]);
  delay.disable();
  const reports: TypistReport[] = [];
  const left = [...typists];
  await inLanes(readersAtOnce, typists.length, async () => {
    const report = await left.shift()?.report(time);
    if (report !== undefined) reports.push(report);
  });
  const late = (ns: number) => Math.max(0, ns / 1e6 - resolutionMs);
  return {
    typists: reports,
    loopDelayMs: { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max) },
  };
}

const [message] = (await once(process, 'message')) as [unknown];
const report = await work(Order.parse(message));
process.send?.(report, () => process.disconnect());
