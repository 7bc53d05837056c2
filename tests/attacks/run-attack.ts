import type { ProjectFile } from '@holdout/contract';
import { runProject } from '@holdout/grading';
import { wordsOf } from '@holdout/sandbox';
import type { Sighting } from './check-expectations.ts';
import type { Platform } from './open-platform.ts';
import type { ChallengeId } from './plant-challenges.ts';

/** Runs an attack as the Run button does: what it writes is the candidate's to read. */
export async function runAttack(
  { sandbox, challenges }: Platform,
  challengeId: ChallengeId,
  files: ProjectFile[],
): Promise<Sighting> {
  const chunks: Buffer[] = [];
  const startedAt = performance.now();
  const sighting = { outcome: 'completed', score: null, measures: {}, results: {}, fault: null } as const;
  try {
    const result = await runProject({
      sandbox,
      challenge: challenges[challengeId],
      files,
      kind: 'file',
      path: 'solution.py',
      onOutput: (_, chunk) => void chunks.push(chunk),
    });
    const output = Buffer.concat(chunks).toString('utf8');
    return {
      ...sighting,
      refused: [],
      outcome: result.outcome,
      output,
      outputBytes: Buffer.byteLength(output),
      view: `${output}\n${JSON.stringify(result)}`,
      wallMs: performance.now() - startedAt,
    };
  } catch (error) {
    const fault = wordsOf(error);
    const wallMs = performance.now() - startedAt;
    return { ...sighting, refused: [], output: '', outputBytes: 0, view: '', wallMs, fault };
  }
}
