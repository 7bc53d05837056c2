import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { locales, type PipelineChallenge } from '@holdout/contract';
import { buildWorkspace, type DataFile, type Workspace } from '@holdout/grading';
import { BadArgument } from './answer.ts';
import type { Engine } from './engine.ts';

/** What a candidate of this world would find, as a folder to work in: project, data, visible checks, texts. */
export async function writeWorkspace(
  engine: Engine,
  challenge: PipelineChallenge,
  seed: string,
  folder: string,
): Promise<number> {
  const workspace = await buildWorkspace({ ...engine, challenge, seed });
  const files = [...workspace.starter, ...findGivenFiles(challenge, workspace)];
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return files.length;
}

/** Work that lies there already is never written over. */
export async function refuseFullFolder(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new BadArgument(
      `${folder} cannot be used: ${error.code === 'ENOTDIR' ? 'it is a file' : error.message}.`,
    );
  });
  if (found.length > 0) throw new BadArgument(`${folder} is not empty: choose a new folder.`);
}

/** Files that come with the challenge and are no part of a submission, in a folder that was written out. */
export function findGivenFiles(
  challenge: PipelineChallenge,
  { data, statement, dictionary }: Workspace,
): DataFile[] {
  const texts = { statement, dictionary };
  const written = Object.entries(texts).flatMap(([name, text]) =>
    locales.flatMap((locale) => (text ? [{ path: `data/${name}.${locale}.md`, content: text[locale] }] : [])),
  );
  return [...data, ...challenge.visible, ...written];
}
