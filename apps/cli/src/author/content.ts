import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readChallenge, readKit } from '@holdout/catalog';
import type { Challenge, Kit, PipelineChallenge } from '@holdout/contract';
import { projectFolder, readConfig } from '../config.ts';
import { BadArgument } from './answer.ts';

const challengesFolder = path.join(projectFolder, 'challenges');
const kitFolder = path.join(projectFolder, 'packages/rubric/kits/machine-learning-engineer');

/** A challenge by its id or by its folder, which may lie anywhere, and the kit its checks feed. */
export async function selectChallenge(idOrFolder: string): Promise<{ challenge: Challenge; kit: Kit }> {
  const kit = await readKit(kitFolder);
  const folder = await findFolder(idOrFolder);
  return { kit, challenge: await readChallenge(folder, kit) };
}

/** A challenge whose submissions run. */
export async function selectPipeline(
  idOrFolder: string,
): Promise<{ challenge: PipelineChallenge; kit: Kit }> {
  const { challenge, kit } = await selectChallenge(idOrFolder);
  if (challenge.kind === 'pipeline') return { challenge, kit };
  throw new BadArgument(`"${challenge.manifest.id}" is a design: people read it, and nothing of it runs.`);
}

/** What people type is relative to where they are. */
export function fromHere(folder: string): string {
  return path.resolve(readConfig().callerFolder, folder);
}

async function findFolder(idOrFolder: string): Promise<string> {
  const known = path.join(challengesFolder, idOrFolder);
  if (/^[a-z][a-z0-9-]*$/.test(idOrFolder) && existsSync(known)) return known;
  const folder = fromHere(idOrFolder);
  if (existsSync(folder)) return folder;
  const names = (await readdir(challengesFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  throw new BadArgument(
    `There is no challenge "${idOrFolder}" and no such folder. Challenges here: ${names.join(', ')}.`,
  );
}

export function parseSeed(given: string | undefined, challenge: PipelineChallenge): string {
  const seed = given ?? challenge.manifest.example_seed;
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(seed))
    throw new BadArgument('A seed is a number or up to 128 letters, digits, "_" and "-".');
  return seed;
}
