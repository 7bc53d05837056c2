import path from 'node:path';
import { type Catalog, readCatalog, readKit } from '@holdout/catalog';
import type { Challenge, Kit } from '@holdout/contract';

/** Challenges and kits as they lie on disk, read anew when what we know is older than this. */
const freshMs = 30_000;

export interface Shelf {
  catalog(): Promise<Catalog>;
  challenge(id: string): Promise<Challenge>;
  kit(id: string): Promise<Kit>;
}

export function openShelf(folders: { challengesFolder: string; kitsFolder: string }): Shelf {
  const kits = new Map<string, () => Promise<Kit>>();
  const catalog = keepFresh(() => readCatalog(folders.challengesFolder));
  return {
    catalog,
    async challenge(id) {
      const challenge = (await catalog()).challenges.find((one) => one.manifest.id === id);
      if (challenge === undefined) throw new Error(`The challenge "${id}" is missing or broken`);
      return challenge;
    },
    kit(id) {
      const read = kits.get(id) ?? keepFresh(() => readKit(path.join(folders.kitsFolder, id)));
      kits.set(id, read);
      return read();
    },
  };
}

/** One read serves all who ask meanwhile; a failed one is tried again by the next. */
function keepFresh<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: { value: Promise<Value>; readAt: number } | null = null;
  return () => {
    if (kept !== null && Date.now() - kept.readAt < freshMs) return kept.value;
    const value = read();
    kept = { value, readAt: Date.now() };
    value.catch(() => {
      kept = null;
    });
    return value;
  };
}
