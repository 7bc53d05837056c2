import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from 'tar-stream';

/** What the image is built from: the files of `docker/sandbox`, and one digest over all of them. */
export interface ImageContext {
  digest: string;
  files: { path: string; content: Buffer }[];
}

export const imageFolder = fileURLToPath(new URL('../../../docker/sandbox/', import.meta.url));

export async function readImageContext(folder = imageFolder): Promise<ImageContext> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(isInImage)
    .sort();
  const files = await Promise.all(
    paths.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name)) })),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
  return { digest: hash.digest('hex'), files };
}

/** Words for people, what Python leaves behind, and files read from here do not make another image. */
function isInImage(name: string): boolean {
  return !/\.(md|pyc)$/.test(name) && !['seccomp.json', 'self-test.py'].includes(name);
}

/** The files as the engine's build API wants them. The same files give the same bytes. */
export function packContext(context: ImageContext): NodeJS.ReadableStream {
  const tar = pack();
  for (const file of context.files) {
    tar.entry({ name: file.path, mode: 0o644, mtime: new Date(0) }, file.content);
  }
  tar.finalize();
  return tar as unknown as NodeJS.ReadableStream;
}
