import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Keeps what the judge prepared for a world (data, reference predictions): it takes minutes and depends on the
 * challenge's digest and the seed alone. Holds hidden data, so it lies in the platform's private folder.
 */
export interface PreparedCache {
  read(key: string): Promise<Buffer | null>;
  write(key: string, content: Buffer): Promise<void>;
}

/** Files in a folder, the longest unused removed when they take more than `maximumBytes` together. */
export function createFileCache(folder: string, maximumBytes = 2_000_000_000): PreparedCache {
  const fileOf = (key: string) => path.join(folder, `${key}.bin`);
  return {
    async read(key) {
      const content = await readFile(fileOf(key)).catch(() => null);
      if (content) await utimes(fileOf(key), new Date(), new Date()).catch(() => undefined);
      return content;
    },
    async write(key, content) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Written aside and renamed: two workers may prepare the same world, and a crash leaves no half file.
      const aside = path.join(folder, `${randomUUID()}.part`);
      try {
        await writeFile(aside, content, { mode: 0o600 });
        await rename(aside, fileOf(key));
      } catch (error) {
        // A full disk is not made fuller by halves.
        await rm(aside, { force: true });
        throw error;
      }
      await removeLongestUnused(folder, maximumBytes);
    },
  };
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

/** Forgets everything: for tests and for one-off runs. */
export const noCache: PreparedCache = { read: async () => null, write: async () => undefined };
