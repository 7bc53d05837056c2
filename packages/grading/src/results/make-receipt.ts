import type { Challenge, Grade, Kit, ProjectFile, Receipt } from '@holdout/contract';
import { digestJson, digestProject, sha256 } from '@holdout/contract/digest';

/** What a grade was made of. */
export interface ReceiptParts {
  challenge: Challenge;
  kit: Pick<Kit, 'id' | 'digest'>;
  files: ProjectFile[];
  imageDigest: string | null;
  seed: string | null;
}

/**
 * What made this grade. `resultDigest` covers what must come out the same every time: outcomes, check results,
 * findings. Measures such as times and memory differ from run to run and are left out.
 */
export function makeReceipt(made: ReceiptParts, grade: Omit<Grade, 'receipt' | 'job'>): Receipt {
  const { challenge, kit, files, imageDigest, seed } = made;
  const body: Omit<Receipt, 'digest'> = {
    version: 1,
    submissionDigest: digestProject(files),
    challenge: `${challenge.manifest.id}@${challenge.manifest.version}`,
    challengeDigest: challenge.digest,
    imageDigest,
    kit: kit.id,
    kitDigest: kit.digest,
    seedDigest: seed === null ? null : sha256(seed),
    resultDigest: digestJson({
      outcomes: grade.executions.map(({ name, outcome }) => [name, outcome]),
      checks: grade.checks.map(({ id, result }) => [id, result]),
      findings: grade.quality?.findings ?? null,
    }),
  };
  return { ...body, digest: digestJson(body) };
}

/** True when nothing in a receipt was changed since it was made. */
export function isReceiptIntact({ digest, ...body }: Receipt): boolean {
  return digest === digestJson(body);
}
