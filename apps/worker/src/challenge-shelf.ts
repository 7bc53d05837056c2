import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readChallenge, readKit } from '@holdout/catalog';
import type { Challenge, Kit } from '@holdout/contract';

/** Challenges and kits as they lie on disk at this moment: an author's correction counts from the next job on. */
export interface ChallengeShelf {
  challenge(id: string): Promise<Challenge>;
  kit(id: string): Promise<Kit>;
}

export function openShelf(folders: { challengesFolder: string; kitsFolder: string }): ChallengeShelf {
  const challenge = readWhenChanged((folder) => readChallenge(folder));
  const kit = readWhenChanged((folder) => readKit(folder));
  return {
    challenge: (id) => challenge(path.join(folders.challengesFolder, id)),
    kit: (id) => kit(path.join(folders.kitsFolder, id)),
  };
}

/** Looking costs a candidate who pressed Run a few milliseconds, reading and checking everything ten times as many. */
function readWhenChanged<Value>(read: (folder: string) => Promise<Value>) {
  const kept = new Map<string, { state: string; value: Promise<Value> }>();
  return async (folder: string): Promise<Value> => {
    const state = await describeFiles(folder);
    const known = kept.get(folder);
    if (state !== null && known?.state === state) return known.value;
    const value = read(folder);
    if (state !== null) kept.set(folder, { state, value });
    return value;
  };
}

/** Changes whenever a file below the folder does; null when it cannot be told. */
async function describeFiles(folder: string): Promise<string | null> {
  try {
    const names = (await readdir(folder, { recursive: true })).sort();
    const states = names.map(async (name) => {
      const { ctimeMs, size } = await stat(path.join(folder, name));
      return `${name} ${ctimeMs} ${size}`;
    });
    return (await Promise.all(states)).join('\n');
  } catch {
    return null;
  }
}
