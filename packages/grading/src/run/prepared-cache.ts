import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Keeps what the judge prepared for a world (data, reference predictions): it takes minutes and depends on the
 * challenge's digest and the seed alone. Holds hidden data, so it lies in the platform's private folder.
 */
export interface PreparedCache {
  /** What is kept under the key; otherwise it is made, once for all who ask meanwhile, and kept. */
  obtain(key: string, make: () => Promise<Buffer>): Promise<Buffer>;
}

export interface FileCacheOptions {
  maximumBytes?: number;
  /** Something could not be kept, as on a full disk: the work goes on with what was made. */
  onUnkept?: (error: unknown) => void;
}

/** Files in a folder, the longest unused removed when they take more than `maximumBytes` together. */
export function createFileCache(folder: string, options: FileCacheOptions = {}): PreparedCache {
  const { maximumBytes = 2_000_000_000, onUnkept = () => undefined } = options;
  const making = new Map<string, Promise<Buffer>>();

  async function readOrMake(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const kept = await read(file);
    if (kept !== null) return kept;
    const made = await make();
    try {
      await write(folder, file, made);
      await removeLongestUnused(folder, maximumBytes);
    } catch (error) {
      onUnkept(error);
    }
    return made;
  }

  return {
    obtain(key, make) {
      const going = making.get(key);
      if (going !== undefined) return going;
      const one = readOrMake(path.join(folder, `${key}.bin`), make).finally(() => making.delete(key));
      making.set(key, one);
      return one;
    },
  };
}

const digestBytes = 32;
const digestOf = (content: Buffer) => createHash('sha256').update(content).digest();

/** Null also for what a crash of the machine left behind half written: it is made again. */
async function read(file: string): Promise<Buffer | null> {
  const found = await readFile(file).catch(() => null);
  if (found === null) return null;
  const content = found.subarray(digestBytes);
  if (!digestOf(content).equals(found.subarray(0, digestBytes))) return null;
  await utimes(file, new Date(), new Date()).catch(() => undefined);
  return content;
}

/** Aside first and then renamed: two workers may make the same, and one that is killed leaves no half file. */
async function write(folder: string, file: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = path.join(folder, `${randomUUID()}.part`);
  try {
    await writeFile(aside, [digestOf(content), content], { mode: 0o600 });
    await rename(aside, file);
  } catch (error) {
    // A full disk is not made fuller by halves.
    await rm(aside, { force: true });
    throw error;
  }
}

async function removeLongestUnused(folder: string, maximumBytes: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin'));
  const entries = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => null);
      return { file, bytes: found?.size ?? 0, usedAt: found?.mtimeMs ?? 0 };
    }),
  );
  let total = 0;
  for (const { file, bytes } of entries.sort((a, b) => b.usedAt - a.usedAt)) {
    total += bytes;
    if (total > maximumBytes && total > bytes) await rm(file, { force: true });
  }
}

/** Forgets everything: for one-off runs. */
export const noCache: PreparedCache = { obtain: (_key, make) => make() };
