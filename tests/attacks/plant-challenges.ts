import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readChallenge } from '@holdout/catalog';
import { type PipelineChallenge, requirePipeline } from '@holdout/contract';
import { type Canaries, plantCanaries } from './canaries.ts';

export const challengeIds = ['fn', 'ml', 'tests'] as const;
export type ChallengeId = (typeof challengeIds)[number];

const templates = path.join(import.meta.dirname, 'challenges');

/** Writes the suite's challenges into a folder, with this run's canaries, and reads them as the platform does. */
export async function plantChallenges(
  canaries: Canaries,
  folder: string,
): Promise<Record<ChallengeId, PipelineChallenge>> {
  const read = async (id: ChallengeId) => {
    await plantFolder(canaries, id, path.join(templates, id), path.join(folder, id));
    return requirePipeline(await readChallenge(path.join(folder, id)));
  };
  return { fn: await read('fn'), ml: await read('ml'), tests: await read('tests') };
}

async function plantFolder(canaries: Canaries, id: string, from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await plantFolder(canaries, id, source, target);
    else await writeFile(target, plantCanaries(canaries, id, await readFile(source, 'utf8')));
  }
}
