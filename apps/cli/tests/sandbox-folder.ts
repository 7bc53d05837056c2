import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../src/config.ts';

const folder = path.join(projectFolder, 'docker/sandbox');

/** What the web app packs of `docker/sandbox` (see `archive-parts.ts`), read from the disk. */
export async function readSandboxFolder(): Promise<{ path: string; content: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/(\.md|\.pyc|self-test\.py)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })),
  );
}
