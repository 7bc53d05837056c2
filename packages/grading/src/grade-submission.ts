import type { Kit, PipelineChallenge, PipelineGrade, ProjectFile } from '@holdout/contract';
import type { Sandbox } from '@holdout/sandbox';
import { assessQuality } from './quality/assess-quality.ts';
import { completeChecks } from './results/complete-checks.ts';
import { makeReceipt } from './results/make-receipt.ts';
import { buildWorkspace } from './run/build-workspace.ts';
import { prepareWorld } from './run/prepare-world.ts';
import type { PreparedCache } from './run/prepared-cache.ts';
import { runHiddenChecks } from './run/run-hidden-checks.ts';
import { measureTests } from './test-quality/measure-tests.ts';

export interface GradingRequest {
  sandbox: Sandbox;
  challenge: PipelineChallenge;
  kit: GradingKit;
  seed: string;
  files: ProjectFile[];
  preparedCache: PreparedCache;
  onProgress?: (progress: GradingProgress) => void;
  /** Each hidden call with the time it took the candidate's code: for measurements, no part of a grade. */
  onCall?: (call: { function: string; wallMs: number }) => void;
  signal?: AbortSignal;
}

/** What grading takes from a kit: its name, its digest, and what result values mean. */
export type GradingKit = Pick<Kit, 'id' | 'digest'> & {
  evidenceMap: { rule: Pick<Kit['evidenceMap']['rule'], 'result_meanings'> };
};

export interface GradingProgress {
  stage: 'prepare' | 'checks' | 'tests' | 'quality';
  /** Checks reported, variants run. */
  done?: number;
}

/**
 * A submission becomes a grade: facts about what the code did, how good its tests are, what stands out in it. Judges
 * nobody: ranges of levels are suggested from these facts by `@holdout/rubric`, levels are set by people. Throws when
 * the platform failed (the job is retried); whatever the submission does is part of the grade.
 */
export async function gradeSubmission(request: GradingRequest): Promise<PipelineGrade> {
  const begin = (stage: GradingProgress['stage']) => {
    request.signal?.throwIfAborted();
    request.onProgress?.({ stage });
  };

  begin('prepare');
  const prepared = await prepareWorld(request);
  const { data } = await buildWorkspace(request);

  begin('checks');
  const hidden = await runHiddenChecks(request, prepared, data);

  begin('tests');
  const tests = hidden.isLoaded
    ? await measureTests(request, prepared, data)
    : { execution: null, results: [] };

  begin('quality');
  const { quality, results } = await assessQuality(request, hidden.reported);

  const reported = hidden.isLoaded ? [...hidden.results, ...tests.results, ...results] : [];
  const grade = {
    executions: [hidden.execution, ...(tests.execution ? [tests.execution] : [])],
    checks: completeChecks(request.challenge, request.kit, reported),
    quality,
  };
  const made = { ...request, imageDigest: request.sandbox.imageDigest };
  return { job: { status: 'finished' }, ...grade, receipt: makeReceipt(made, grade) };
}
