import type { Execution } from '@holdout/contract';
import { type JudgeSession, SandboxFault, type TestOutcome } from '@holdout/sandbox';
import type { GradingRequest } from '../grade-submission.ts';
import type { DataFile } from '../run/build-workspace.ts';
import { judgeRequest } from '../run/prepare-world.ts';
import type { RawResult } from '../run/run-hidden-checks.ts';
import { confirmCaught } from './confirm-caught.ts';
import { judgeTests } from './judge-tests.ts';
import { findOwnTestFiles } from './own-test-files.ts';
import { runOwnTests } from './run-own-tests.ts';
import { createVariantRunner, type Variant } from './variant-runner.ts';

export interface TestQuality {
  /** Null when the candidate wrote no test. */
  execution: Execution | null;
  results: RawResult[];
}

/**
 * How good are the candidate's own tests? They run on the candidate's code, then against implementations that stay in
 * the judge's container: sound ones, which they should accept, and faulty ones, which they should catch.
 */
export async function measureTests(
  request: GradingRequest,
  prepared: Buffer,
  data: DataFile[],
): Promise<TestQuality> {
  const paths = findOwnTestFiles(request.files, request.challenge.starter);
  const own = paths.length > 0 ? await runOwnTests(request, data, paths) : null;
  const execution = own?.execution ?? null;
  const asked = request.challenge.manifest.checks.filter((id) => id === 'T_kill' || id === 'T_portable');
  if (asked.length === 0) return { execution, results: [] };
  const results = await runVariants(request, prepared, data, paths, own?.tests ?? []);
  return { execution, results: results.filter(({ id }) => asked.some((one) => one === id)) };
}

async function runVariants(
  request: GradingRequest,
  prepared: Buffer,
  data: DataFile[],
  paths: string[],
  tests: TestOutcome[],
): Promise<RawResult[]> {
  const passing = tests.filter((test) => test.outcome === 'passed').map((test) => test.id);
  let judge: JudgeSession | undefined;
  try {
    judge = await request.sandbox.openJudge(judgeRequest(request, 'variants', prepared));
    const variants: Variant[] = await judge.variants();
    if (passing.length === 0) return judgeTests({ tests, passing, variants, outcomes: new Map() });
    const runner = createVariantRunner(request, judge, data, paths, longestSeconds(tests));
    try {
      const sound = variants.filter((variant) => variant.isSound);
      const outcomes = await runner.run(sound);
      const counted = passing.filter((id) =>
        sound.every((variant) => outcomes.get(variant.id)?.get(id) === 'passed'),
      );
      if (counted.length > 0) {
        const faulty = variants.filter((variant) => !variant.isSound);
        for (const [id, outcome] of await runner.run(faulty)) outcomes.set(id, outcome);
        await confirmCaught({ runner, outcomes, faulty, counted, seed: request.seed });
      }
      return judgeTests({ tests, passing, variants, outcomes });
    } finally {
      await runner.close();
    }
  } catch (error) {
    // The judge's side failed, perhaps because a test asked for too much: nothing is told, nobody is blamed.
    if (error instanceof SandboxFault && error.kind === 'judge')
      return ['T_kill', 'T_portable'].map((id) => ({ id, result: 'unknown', measures: {} }));
    throw error;
  } finally {
    await judge?.close();
  }
}

const longestSeconds = (tests: TestOutcome[]) => tests.reduce((sum, test) => sum + test.seconds, 0);
