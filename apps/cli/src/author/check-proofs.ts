import type {
  CheckResultValue,
  Grade,
  Kit,
  PipelineChallenge,
  Proof,
  ProofExpectation,
} from '@holdout/contract';
import { gradeSubmission } from '@holdout/grading';
import { type Engine, tell } from './engine.ts';

export interface Difference {
  proof: string;
  seed: string;
  /** A check's id, or `outcome`. */
  what: string;
  expected: string;
  found: string;
}

export interface ProofRun {
  proof: string;
  seed: string;
  seconds: number;
  checks: Record<string, CheckResultValue>;
  differences: Difference[];
}

/** Grades every proof on each of its seeds and compares with what its author expects. */
export async function checkProofs(
  engine: Engine,
  challenge: PipelineChallenge,
  kit: Kit,
  proofs: Proof<ProofExpectation>[],
  onlySeed: string | undefined,
): Promise<ProofRun[]> {
  const runs: ProofRun[] = [];
  for (const proof of proofs)
    for (const seed of onlySeed ? [onlySeed] : proof.expectation.seeds) {
      tell(`${proof.name}, seed ${seed} …`);
      const startedAt = performance.now();
      const grade = await gradeSubmission({ ...engine, challenge, kit, seed, files: proof.files });
      const differences = compare(proof, seed, grade);
      const seconds = (performance.now() - startedAt) / 1000;
      tell(`${proof.name}, seed ${seed}: ${differences.length} differences, ${seconds.toFixed(0)} s`);
      const checks = Object.fromEntries(grade.checks.map(({ id, result }) => [id, result]));
      runs.push({ proof: proof.name, seed, seconds, checks, differences });
    }
  return runs;
}

function compare(proof: Proof<ProofExpectation>, seed: string, grade: Grade): Difference[] {
  const { outcome, checks } = proof.expectation;
  const found = grade.executions[0]?.outcome ?? 'completed';
  const results = new Map(grade.checks.map((check) => [check.id, check.result]));
  const differences: Difference[] = [];
  const note = (what: string, expected: string, actual: string) =>
    differences.push({ proof: proof.name, seed, what, expected, found: actual });
  if (found !== outcome) note('outcome', outcome, found);
  for (const [id, value] of Object.entries(checks)) {
    const allowed = Array.isArray(value) ? value : [value];
    const result = results.get(id) ?? 'not_run';
    if (!allowed.includes(result)) note(id, allowed.join(' or '), result);
  }
  return differences;
}
