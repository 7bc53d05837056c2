import { type Execution, toLimits } from '@holdout/contract';
import type { TestOutcome } from '@holdout/sandbox';
import type { GradingRequest } from '../grade-submission.ts';
import type { DataFile } from '../run/build-workspace.ts';
import { describeStop } from '../run/describe-stop.ts';
import { layFiles } from '../run/lay-files.ts';

/** The candidate's tests on the candidate's code. Failing tests are a result, no error. */
export async function runOwnTests(
  request: GradingRequest,
  data: DataFile[],
  paths: string[],
): Promise<{ execution: Execution; tests: TestOutcome[] }> {
  const { manifest } = request.challenge;
  const limits = toLimits(manifest.limits.tests);
  const session = await request.sandbox.openCandidate({
    label: `${manifest.id}-own-tests`,
    files: layFiles(request.files, data),
    limits,
    preload: manifest.preload,
    signal: request.signal,
  });
  try {
    const tested = await session.runTests({ paths, timeoutMs: limits.wallMs });
    const ended = await session.close();
    const tests = tested.kind === 'tested' ? tested.tests : [];
    const hasRun = tested.kind === 'tested' && (tested.exitCode === 0 || tested.exitCode === 1);
    const isBroken = tested.kind === 'tested' && !hasRun;
    const execution: Execution = {
      name: 'own-tests',
      outcome: isBroken ? 'candidate_error' : ended.outcome,
      usage: ended.usage,
      detail: isBroken
        ? describeBroken(tested.exitCode, tests)
        : (describeStop(ended, limits, 'the own tests') ?? ended.detail),
    };
    return { execution, tests };
  } finally {
    await session.close();
  }
}

function describeBroken(exitCode: number | null, tests: TestOutcome[]): string {
  const first = tests.find((test) => test.outcome === 'error');
  const reason = first ? ` ${first.id}: ${first.message}` : '';
  const how = exitCode === null ? 'the process ended before it could report' : `exit code ${exitCode}`;
  return `pytest could not run the tests (${how}).${reason}`.slice(0, 4000);
}
