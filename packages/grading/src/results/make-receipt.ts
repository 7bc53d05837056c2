import type { Grade, Receipt } from '@holdout/contract';
import { digestJson, digestProject, sha256 } from '@holdout/contract/digest';
import type { GradingRequest } from '../grade-submission.ts';

/**
 * What made this grade. `resultDigest` covers what must come out the same every time: outcomes, check results,
 * findings. Measures such as times and memory differ from run to run and are left out.
 */
export function makeReceipt(request: GradingRequest, grade: Omit<Grade, 'receipt' | 'job'>): Receipt {
  const { challenge, kit, sandbox, seed, files } = request;
  const body: Omit<Receipt, 'digest'> = {
    version: 1,
    submissionDigest: digestProject(files),
    challenge: `${challenge.manifest.id}@${challenge.manifest.version}`,
    challengeDigest: challenge.digest,
    imageDigest: sandbox.imageDigest,
    kit: kit.id,
    kitDigest: kit.digest,
    seedDigest: sha256(seed),
    resultDigest: digestJson({
      outcomes: grade.executions.map(({ name, outcome }) => [name, outcome]),
      checks: grade.checks.map(({ id, result }) => [id, result]),
      findings: grade.quality.findings,
    }),
  };
  return { ...body, digest: digestJson(body) };
}

/** True when nothing in a receipt was changed since it was made. */
export function isReceiptIntact({ digest, ...body }: Receipt): boolean {
  return digest === digestJson(body);
}
