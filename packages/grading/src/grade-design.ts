import type { DesignChallenge, Grade, Kit, ProjectFile } from '@holdout/contract';
import { makeReceipt } from './results/make-receipt.ts';

/** A design is read by people. Its grade says that there was nothing to run, and what was handed in. */
export function gradeDesign(request: {
  challenge: DesignChallenge;
  kit: Pick<Kit, 'id' | 'digest'>;
  files: ProjectFile[];
}): Grade {
  const { challenge, kit, files } = request;
  const grade = { executions: [], checks: [], quality: null };
  const made = { challenge, kit, files, imageDigest: null, seed: null };
  return { job: { status: 'finished' }, ...grade, receipt: makeReceipt(made, grade) };
}
