import { measureInTurn } from '../report/in-turn.ts';
import type { Row } from '../report/row.ts';
import { medianOf, ratioOf } from '../report/spread.ts';
import { type Job, jobs } from './jobs.ts';
import { type Bare, startBare } from './run-bare.ts';
import { runCold } from './run-cold.ts';
import { runOurs } from './run-ours.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';

/** One job at a time, on a machine that has nothing else to do. */
export async function measureSingleJobs(setting: Setting): Promise<Row[]> {
  const bare = await startBare(setting);
  try {
    const rows: Row[] = [];
    for (const job of jobs) rows.push(await measureJob(setting, bare, job));
    return rows;
  } finally {
    await bare.close();
  }
}

async function measureJob(setting: Setting, bare: Bare, job: Job): Promise<Row> {
  const ms = await measureInTurn(
    [
      { name: 'bare', measure: () => bare.run(job) },
      { name: 'cold', measure: () => runCold(setting, job) },
      { name: 'ours', measure: () => runOurs(setting, job) },
    ],
    { rounds: setting.rounds, before: () => settle(setting) },
  );
  return {
    name: job.name,
    unit: '× bare',
    ...ratioOf(ms.ours, ms.bare),
    target: { atMost: job.target },
    detail: describeMs(ms),
  };
}

/** Medians in words, such as `bare 43 ms, cold 389 ms, ours 4.2 ms`. */
export function describeMs(measured: Record<string, number[]>): string {
  return Object.entries(measured)
    .map(([name, values]) => `${name} ${Number(medianOf(values).toPrecision(3))} ms`)
    .join(', ');
}
