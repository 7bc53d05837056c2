import type { FileChange } from '@holdout/contract';
import { besidePath } from './beside-path.ts';
import type { JournalEntry } from './journal.ts';
import { mergeFiles } from './merge-files.ts';
import type { OwnChange } from './rebase.ts';

/** What tabs that are gone have left on this device. */
export interface Recovered {
  changes: OwnChange[];
  givenUp: FileChange[];
  /** Files in which the older one of two versions of a file is kept. */
  beside: string[];
}

/**
 * Puts together what several tabs have left. Where two changed the same file, their changes are joined if they touched
 * different lines; else the later text stays in its place and the earlier one gets a file beside it: nobody is here who
 * could choose.
 */
export function combineEntries(entries: readonly JournalEntry[], paths: readonly string[]): Recovered {
  const byPath = new Map<string, OwnChange>();
  const beside: string[] = [];
  for (const entry of entries.toSorted((a, b) => a.writtenAtMs - b.writtenAtMs)) {
    for (const later of entry.changes) {
      const earlier = byPath.get(later.path);
      const joined = earlier ? join(earlier, later) : later;
      byPath.set(later.path, joined ?? later);
      if (joined !== null || !earlier) continue;
      const path = besidePath(later.path, [...paths, ...byPath.keys()]);
      byPath.set(path, { path, base: null, mine: earlier.mine, sent: [] });
      beside.push(path);
    }
  }
  const givenUp = entries.flatMap((entry) => entry.givenUp ?? []);
  return { changes: [...byPath.values()], givenUp, beside };
}

/** Both changes in one; null where both texts are needed. */
function join(earlier: OwnChange, later: OwnChange): OwnChange | null {
  const sent = [...earlier.sent, ...later.sent];
  // A deletion has no text to lose.
  if (earlier.mine === null || earlier.mine === later.mine) return { ...later, sent };
  // The later tab began with what the earlier one had saved.
  if (earlier.mine === later.base) return { ...later, sent };
  if (later.mine === null) return { ...earlier, sent };
  if (earlier.base !== later.base || earlier.base === null) return null;
  const mine = mergeFiles(later.path, earlier.base, earlier.mine, later.mine);
  return mine === null ? null : { ...later, mine, sent };
}
