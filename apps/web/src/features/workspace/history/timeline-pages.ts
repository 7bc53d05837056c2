import type { RevisionEntry, RevisionPage } from '@holdout/contract';

/** The part of the history that is known here, the newest first and without gaps. */
export type KnownHistory = RevisionPage;

export const nothingKnown: KnownHistory = { entries: [], hasOlder: false };

/** Adds a page that was just read: what it says of a revision is newer than what was known of it. */
export function addPage(known: KnownHistory, page: RevisionPage): KnownHistory {
  const [newest] = known.entries;
  const oldestOfPage = page.entries.at(-1);
  if (oldestOfPage === undefined) return known.entries.length > 0 ? known : page;
  // So much was saved meanwhile that something between is missing: from here on it is read again.
  if (newest === undefined || oldestOfPage.revision > newest.revision + 1) return page;
  const entries = new Map<number, RevisionEntry>(known.entries.map((entry) => [entry.revision, entry]));
  for (const entry of page.entries) entries.set(entry.revision, entry);
  const isOldest = oldestOfPage.revision <= (known.entries.at(-1) as RevisionEntry).revision;
  return {
    entries: [...entries.values()].sort((a, b) => b.revision - a.revision),
    hasOlder: isOldest ? page.hasOlder : known.hasOlder,
  };
}
