import path from 'node:path';
import { readChallenge, readKit } from '@holdout/catalog';
import type { Challenge, Kit } from '@holdout/contract';

/**
 * Challenges and kits as they lie on disk at this moment. Read anew for each job: a job takes seconds, reading takes
 * milliseconds, and an author's correction counts from the next job on.
 */
export interface ChallengeShelf {
  challenge(id: string): Promise<Challenge>;
  kit(id: string): Promise<Kit>;
}

export function openShelf(folders: { challengesFolder: string; kitsFolder: string }): ChallengeShelf {
  return {
    challenge: (id) => readChallenge(path.join(folders.challengesFolder, id)),
    kit: (id) => readKit(path.join(folders.kitsFolder, id)),
  };
}
