import { readFileSync } from 'node:fs';
import { runProject } from '@holdout/grading';
import { measureInTurn } from '../report/in-turn.ts';
import type { Row } from '../report/row.ts';
import { ratioOf } from '../report/spread.ts';
import { boostedTrees } from './jobs.ts';
import { runOurs } from './run-ours.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';
import { describeMs } from './single-jobs.ts';

const files = [{ path: 'main.py', content: readFileSync(new URL('neighbour.py', import.meta.url), 'utf8') }];

/** Boosted trees alone, and beside another candidate's code that burns its core and its memory. */
export async function measureNeighbour(setting: Setting): Promise<Row[]> {
  const alone = () => runOurs(setting, boostedTrees);
  const ms = await measureInTurn(
    [
      { name: 'alone', measure: alone },
      { name: 'beside', measure: () => besideNeighbour(setting, alone) },
    ],
    { rounds: setting.rounds, before: () => settle(setting) },
  );
  const row = { name: 'boosted trees beside a burning neighbour', unit: '× alone', target: { atMost: 1.25 } };
  return [{ ...row, ...ratioOf(ms.beside, ms.alone), detail: describeMs(ms) }];
}

async function besideNeighbour(setting: Setting, act: () => Promise<number>): Promise<number> {
  const ending = new AbortController();
  let tellBurning: () => void = () => undefined;
  const burning = new Promise<void>((resolve) => {
    tellBurning = resolve;
  });
  const { sandbox, challenge } = setting;
  const run = { sandbox, challenge, files, kind: 'file' as const, path: 'main.py', signal: ending.signal };
  const neighbour = runProject({ ...run, onOutput: () => tellBurning() });
  await Promise.race([burning, neighbour]);
  const ms = await act();
  ending.abort();
  const { outcome } = await neighbour;
  if (outcome !== 'cancelled') throw new Error(`The neighbour was not there all the time: ${outcome}.`);
  return ms;
}
