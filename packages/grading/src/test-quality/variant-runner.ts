import { toLimits } from '@holdout/contract';
import type { CandidateSession, JudgeSession, TestOutcome } from '@holdout/sandbox';
import type { GradingRequest } from '../grade-submission.ts';
import type { DataFile } from '../run/build-workspace.ts';
import { layFiles } from '../run/lay-files.ts';

export interface Variant {
  id: string;
  group: string;
  isSound: boolean;
  title: string;
}

/** Outcomes by variant and test. A variant that could not be run to the end is not in the map. */
export type VariantOutcomes = Map<string, Map<string, TestOutcome['outcome']>>;

/** All runs together may take this many times the limit of one run; what is left then stays untold. */
const budgetFactor = 4;
/** Calls to a variant travel as data through two containers: a run may take this many times the run on own code. */
const slowdown = 6;
const leastMs = 30_000;

export interface VariantRunner {
  /** One variant after another in one container, while it lives. */
  run(variants: Variant[]): Promise<VariantOutcomes>;
  /** Each variant as the first in a container of its own: there is nothing that a test could count. */
  runApart(variants: Variant[]): Promise<VariantOutcomes>;
  close(): Promise<void>;
}

/** Runs the tests against variants, within the time that all of them together may take. */
export function createVariantRunner(
  request: GradingRequest,
  judge: JudgeSession,
  data: DataFile[],
  paths: string[],
  ownSeconds: number,
): VariantRunner {
  const { manifest } = request.challenge;
  const limits = toLimits(manifest.limits.tests);
  const budgetMs = limits.wallMs * budgetFactor;
  const deadline = performance.now() + budgetMs;
  const timeoutMs = Math.round(Math.min(limits.wallMs, Math.max(leastMs, ownSeconds * 1000 * slowdown)));
  let session: CandidateSession | undefined;

  const openSession = () =>
    request.sandbox.openCandidate({
      label: `${manifest.id}-variants`,
      files: layFiles(request.files, data),
      limits: { ...limits, wallMs: budgetMs },
      preload: manifest.preload,
      signal: request.signal,
    });

  const runOne = async (variant: Variant): Promise<Map<string, TestOutcome['outcome']> | null> => {
    await judge.useVariant(variant.id);
    session ??= await openSession();
    const tested = await session.runTests({
      paths,
      timeoutMs,
      entry: manifest.entry.file,
      functions: manifest.entry.functions.map((one) => one.name),
      invoke: (call) => judge.invoke(call),
    });
    if (tested.kind === 'tested') return new Map(tested.tests.map((test) => [test.id, test.outcome]));
    await closeSession();
    return null;
  };

  const closeSession = async () => {
    await session?.close();
    session = undefined;
  };

  const runAll = async (variants: Variant[], before: () => Promise<void>): Promise<VariantOutcomes> => {
    const outcomes: VariantOutcomes = new Map();
    for (const [done, variant] of variants.entries()) {
      if (performance.now() > deadline) break;
      request.onProgress?.({ stage: 'tests', done });
      await before();
      const outcome = await runOne(variant);
      if (outcome) outcomes.set(variant.id, outcome);
    }
    return outcomes;
  };

  return {
    run: (variants) => runAll(variants, async () => undefined),
    runApart: (variants) => runAll(variants, closeSession),
    close: closeSession,
  };
}
