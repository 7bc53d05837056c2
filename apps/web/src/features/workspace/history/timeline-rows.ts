import type { RevisionEntry } from '@holdout/contract';

/** Some time of work without a pause: what was saved in it, the newest first. */
export interface Stretch {
  entries: readonly RevisionEntry[];
  isOpen: boolean;
}

export type TimelineRow =
  | { kind: 'day'; instant: string }
  | { kind: 'stretch'; stretch: Stretch }
  | { kind: 'entry'; entry: RevisionEntry };

const pauseMs = 5 * 60_000;

/**
 * The history as lines: by day, and within a day by pauses. A stretch that is closed shows only the states that were run
 * or handed in; `opened` holds revisions whose stretch is open.
 */
export function toRows(entries: readonly RevisionEntry[], opened: ReadonlySet<number>): TimelineRow[] {
  const rows: TimelineRow[] = [];
  let lastDay = '';
  for (const stretch of toStretches(entries)) {
    const [newest] = stretch as [RevisionEntry];
    const day = new Date(newest.savedAt).toDateString();
    if (day !== lastDay) rows.push({ kind: 'day', instant: newest.savedAt });
    lastDay = day;
    const isOpen = stretch.some(({ revision }) => opened.has(revision));
    if (stretch.length > 1) rows.push({ kind: 'stretch', stretch: { entries: stretch, isOpen } });
    const shown = isOpen || stretch.length === 1 ? stretch : stretch.filter(isNotable);
    rows.push(...shown.map((entry) => ({ kind: 'entry' as const, entry })));
  }
  return rows;
}

function toStretches(entries: readonly RevisionEntry[]): RevisionEntry[][] {
  const stretches: RevisionEntry[][] = [];
  let last: RevisionEntry | undefined;
  for (const entry of entries) {
    if (last !== undefined && isOneStretch(last, entry)) stretches.at(-1)?.push(entry);
    else stretches.push([entry]);
    last = entry;
  }
  return stretches;
}

function isOneStretch(newer: RevisionEntry, older: RevisionEntry): boolean {
  const [newerAt, olderAt] = [new Date(newer.savedAt), new Date(older.savedAt)];
  const isSameDay = newerAt.toDateString() === olderAt.toDateString();
  return isSameDay && newerAt.getTime() - olderAt.getTime() < pauseMs;
}

const isNotable = ({ runs, submissions }: RevisionEntry) => runs.length > 0 || submissions.length > 0;

/** The newest state of which something ran to its end. */
export function findLastThatRan(entries: readonly RevisionEntry[]): number | null {
  const ran = entries.find(({ runs }) => runs.some(({ outcome }) => outcome === 'completed'));
  return ran?.revision ?? null;
}

/** The files that changed in a stretch, each once, as far as they are named. */
export function pathsOf({ entries }: Stretch): string[] {
  return [...new Set(entries.flatMap(({ changedPaths }) => changedPaths))].sort();
}
