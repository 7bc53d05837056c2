import { buildWorkspace, prepareWorld } from '@holdout/grading';
import { runHiddenChecks } from '../../packages/grading/src/run/run-hidden-checks.ts';
import { measureInTurn } from '../report/in-turn.ts';
import type { Row } from '../report/row.ts';
import { ratioOf } from '../report/spread.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';
import { describeMs } from './single-jobs.ts';

/** The flagship's whole hidden grading of its reference, beside the time that the candidate's own calls take in it. */
export async function measureChurnGrading(setting: Setting): Promise<Row[]> {
  const { challenge } = setting;
  const proof = challenge.proofs.find(({ name }) => name === 'reference');
  if (proof === undefined) throw new Error('The churn challenge has no reference.');
  const request = { ...setting, seed: challenge.manifest.example_seed, files: proof.files };
  // A world is prepared once for each candidate, long before a grading.
  const prepared = await prepareWorld(request);
  const { data } = await buildWorkspace(request);
  const calls: number[] = [];
  async function grade(): Promise<number> {
    let callsMs = 0;
    const since = performance.now();
    const onCall = ({ wallMs }: { wallMs: number }) => {
      callsMs += wallMs;
    };
    await runHiddenChecks({ ...request, onCall }, prepared, data);
    calls.push(callsMs);
    return performance.now() - since;
  }
  const { grading } = await measureInTurn([{ name: 'grading', measure: grade }], {
    rounds: setting.rounds,
    before: () => settle(setting),
  });
  const ms = { grading, calls: calls.slice(1) };
  const row = { name: 'churn reference, hidden grading', unit: '× its calls', target: { atMost: 1.1 } };
  return [{ ...row, ...ratioOf(ms.grading, ms.calls), detail: describeMs(ms) }];
}
