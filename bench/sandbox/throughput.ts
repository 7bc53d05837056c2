import { inLanes } from '../report/lanes.ts';
import type { Row } from '../report/row.ts';
import { medianOf, ratioOf } from '../report/spread.ts';
import { logisticRegression } from './jobs.ts';
import { runCold } from './run-cold.ts';
import { runOurs } from './run-ours.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';

const lanes = 2;
/** What follows the burst: the first of it still profit from containers that were on their way. */
const [afterBurst, dropped] = [6, 2];

/** Two at a time: first as many as the pool holds, then as many as the machine can make. */
export async function measureThroughput(setting: Setting): Promise<Row[]> {
  const burst = burstSize(setting);
  const found = { burst: { cold: [], ours: [] }, sustained: { cold: [], ours: [] } } as Found;
  const count = burst + dropped + afterBurst;
  for (let round = 0; round <= setting.rounds; round += 1) {
    for (const [name, act] of [
      ['cold', () => runCold(setting, logisticRegression)],
      ['ours', () => runOurs(setting, logisticRegression)],
    ] as const) {
      await settle(setting);
      const ends = await inLanes(lanes, count, act);
      if (round === 0) continue;
      found.burst[name].push(perSecond(burst, ends[burst - 1]));
      found.sustained[name].push(
        perSecond(afterBurst, (ends[count - 1] ?? 0) - (ends[burst + dropped - 1] ?? 0)),
      );
    }
  }
  return [
    row(`burst of ${burst}, two at a time`, found.burst, 5),
    row('sustained, two at a time', found.sustained, 1.4),
  ];
}

type Found = Record<'burst' | 'sustained', Record<'cold' | 'ours', number[]>>;

function burstSize({ sandbox }: Setting): number {
  return sandbox.pool().kinds.find(({ side }) => side === 'candidate')?.target ?? 0;
}

function perSecond(jobs: number, ms = Number.NaN): number {
  return (jobs / ms) * 1000;
}

function row(name: string, { cold, ours }: Found['burst'], atLeast: number): Row {
  const rate = (values: number[]) => `${medianOf(values).toFixed(2)}/s`;
  return {
    name,
    unit: '× cold',
    ...ratioOf(ours, cold),
    target: { atLeast },
    detail: `cold ${rate(cold)}, ours ${rate(ours)}`,
  };
}
