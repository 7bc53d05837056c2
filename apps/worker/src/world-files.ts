import { type Db, type FileMap, selectFiles } from '@holdout/db';

type Files = Awaited<ReturnType<typeof selectFiles>>;

const mostCharacters = 64_000_000;

/**
 * The data files of the worlds that people work at, kept in memory: they lie beside every run, are large, and never
 * change. The worlds not asked for the longest are let go.
 */
export function openWorldFiles(db: Db): (map: FileMap) => Promise<Files> {
  const worlds = new Map<string, Files>();
  return async (map) => {
    const key = JSON.stringify(map);
    const files = worlds.get(key) ?? (await selectFiles(db, map));
    worlds.delete(key);
    worlds.set(key, files);
    let characters = [...worlds.values()].reduce((sum, one) => sum + sizeOf(one), 0);
    for (const [oldest, dropped] of worlds) {
      if (characters <= mostCharacters) break;
      worlds.delete(oldest);
      characters -= sizeOf(dropped);
    }
    return files;
  };
}

const sizeOf = (files: Files) => files.reduce((sum, file) => sum + file.content.length, 0);
