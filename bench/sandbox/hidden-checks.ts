import { readFileSync } from 'node:fs';
import type { PipelineChallenge } from '@holdout/contract';
import { prepareWorld } from '@holdout/grading';
import { runHiddenChecks } from '../../packages/grading/src/run/run-hidden-checks.ts';
import { measureInTurn, timed } from '../report/in-turn.ts';
import type { Row } from '../report/row.ts';
import { ratioOf } from '../report/spread.ts';
import { startBare } from './run-bare.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';
import { describeMs } from './single-jobs.ts';

const [checks, calls] = [24, 70];
const solution = file('solution.py');
const hidden = file('challenge.py');
const together = {
  name: 'hidden checks',
  files: [solution, hidden, file('bare.py')],
  visible: [],
  data: [],
  command: ['python3', 'bare.py'],
  prints: `result ${checks} checks ${calls} calls ${checks} met`,
};

/** 24 checks with 70 calls: by a judge beside a candidate's container, and all of it in one bare interpreter. */
export async function measureHiddenChecks(setting: Setting): Promise<Row[]> {
  const challenge = asChallenge(setting.challenge);
  const request = { ...setting, challenge, seed: 'bench', files: [solution] };
  const prepared = await prepareWorld(request);
  const bare = await startBare(setting);
  async function grade(): Promise<void> {
    let called = 0;
    const onCall = () => {
      called += 1;
    };
    const { results } = await runHiddenChecks({ ...request, onCall }, prepared, []);
    const met = results.filter(({ result }) => result === 'met').length;
    if (met !== checks || called !== calls)
      throw new Error(`${met} checks met with ${called} calls: ${JSON.stringify(results)}`);
  }
  try {
    const ms = await measureInTurn(
      [
        { name: 'bare', measure: () => bare.run(together) },
        { name: 'ours', measure: () => timed(grade) },
      ],
      { rounds: setting.rounds, before: () => settle(setting) },
    );
    const row = { name: 'hidden checks, two containers', unit: '× bare', target: { atMost: 0.5 } };
    return [{ ...row, ...ratioOf(ms.ours, ms.bare), detail: describeMs(ms) }];
  } finally {
    await bare.close();
  }
}

/** The flagship's limits and packages with these checks in the place of its own. */
function asChallenge({ manifest, ...rest }: PipelineChallenge): PipelineChallenge {
  const entry = {
    file: solution.path,
    functions: ['fit', 'predict_proba', 'evaluate'].map((name) => ({
      name,
      parameters: [],
      optional: false,
    })),
  };
  return { ...rest, digest: 'bench', hidden: [hidden], manifest: { ...manifest, id: 'bench', entry } };
}

function file(path: string) {
  return { path, content: readFileSync(new URL(`hidden-checks/${path}`, import.meta.url), 'utf8') };
}
