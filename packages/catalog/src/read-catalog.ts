import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Challenge } from '@holdout/contract';
import { CatalogError, type Problem } from './catalog-error.ts';
import { type KitForChallenges, readChallenge } from './read-challenge.ts';

export interface Catalog {
  challenges: Challenge[];
  /** Folders that cannot be used, with every problem each has. */
  broken: { folder: string; problems: Problem[] }[];
}

/** All challenges of a folder, such as `challenges/`. One broken challenge does not hide the others. */
export async function readCatalog(folder: string, kit?: KitForChallenges): Promise<Catalog> {
  const catalog: Catalog = { challenges: [], broken: [] };
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((e) => e.name);
  for (const name of names.sort()) {
    try {
      const challenge = await readChallenge(path.join(folder, name), kit);
      if (challenge.manifest.id === name) catalog.challenges.push(challenge);
      else catalog.broken.push({ folder: name, problems: [misnamed(challenge)] });
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      catalog.broken.push({ folder: name, problems: error.problems });
    }
  }
  return catalog;
}

function misnamed({ manifest }: Challenge): Problem {
  return { path: 'challenge.yaml', message: `id is "${manifest.id}", which is not the name of the folder` };
}
