import type { ProjectFile } from '@holdout/contract';
import { openCandidate } from './candidate.ts';
import type { Sighting } from './check-expectations.ts';
import type { Platform } from './open-platform.ts';
import type { ChallengeId } from './plant-challenges.ts';

const count = 40;

/** One candidate asks for forty runs at the same time, another one for a single run meanwhile. */
export async function startRuns(
  platform: Platform,
  challengeId: ChallengeId,
  files: ProjectFile[],
): Promise<Sighting> {
  const [greedy, other] = [
    await openCandidate(platform, challengeId),
    await openCandidate(platform, challengeId),
  ];
  for (const file of files) await Promise.all([greedy.save(file), other.save(file)]);
  const run = { kind: 'file', path: 'solution.py', revision: files.length };
  const startedAt = performance.now();
  const [modest, ...answers] = await Promise.all(
    [other, ...Array.from({ length: count }, () => greedy)].map((one) =>
      one.send('POST', '/attempt/runs', run),
    ),
  );
  const accepted = answers.filter((answer) => answer.status === 200).length;
  const refused = answers.filter((answer) => answer.status === 409 || answer.status === 429).length;
  const probe = { accepted, refused, other: modest?.status === 200 ? 1 : 0 };
  return {
    outcome: 'completed',
    score: null,
    measures: {},
    results: {},
    output: `PROBE ${JSON.stringify(probe)}`,
    outputBytes: 0,
    view: await greedy.look(),
    wallMs: performance.now() - startedAt,
    refused: [],
    fault: null,
  };
}
