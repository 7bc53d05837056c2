import type { FileChange } from '@holdout/contract';
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { OwnChange } from './rebase.ts';

/**
 * The local copy of what the server has not acknowledged yet: one entry per tab in IndexedDB. A tab that comes back,
 * or another one, takes over the entries of tabs that are gone.
 */
export interface JournalEntry {
  attemptId: string;
  tabId: string;
  writtenAtMs: number;
  revision: number;
  changes: OwnChange[];
  /** Own texts that were given up for another version, and are not in the history yet. */
  givenUp?: readonly FileChange[];
}

/** What is not on the server yet. */
export type UnsavedWork = Pick<JournalEntry, 'changes' | 'givenUp'>;

export interface Journal {
  /** Keeps this work, or forgets when there is none. False when the browser refuses. */
  keep: (work: UnsavedWork, revision: number) => Promise<boolean>;
  /** Hands what waits to the browser at once: what is about to be sent must not be newer than what is kept here. */
  hurry: () => void;
  release: () => void;
}

interface JournalDb extends DBSchema {
  journal: { key: [string, string]; value: JournalEntry };
}

type JournalWriter = IDBPObjectStore<JournalDb, ['journal'], 'journal', 'readwrite'>;

export interface JournalStore {
  put: (entry: JournalEntry) => Promise<void>;
  remove: (attemptId: string, tabId: string) => Promise<void>;
  list: (attemptId: string) => Promise<JournalEntry[]>;
}

export async function openJournalStore(): Promise<JournalStore> {
  const db: IDBPDatabase<JournalDb> = await openDB<JournalDb>('holdout', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('journal', { keyPath: ['attemptId', 'tabId'] });
    },
  });
  // Committed at once: a transaction that waits to commit by itself ends with the tab, and what it wrote is lost.
  const write = async (step: (store: JournalWriter) => Promise<unknown>) => {
    const transaction = db.transaction('journal', 'readwrite');
    const stepping = step(transaction.store);
    transaction.commit();
    await Promise.all([stepping, transaction.done]);
  };
  return {
    put: (entry) => write((store) => store.put(entry)),
    remove: (attemptId, tabId) => write((store) => store.delete([attemptId, tabId])),
    list: async (attemptId) =>
      await db.getAll('journal', IDBKeyRange.bound([attemptId, ''], [attemptId, '\uffff'])),
  };
}

/** Writes one entry at a time; while one is under way only the newest waits, unless it has to hurry. */
export function createJournal(
  store: JournalStore,
  attemptId: string,
  tabId: string,
  release: () => void,
): Journal {
  let next: (() => Promise<void>) | null = null;
  let running: Promise<boolean> | null = null;
  async function drain(): Promise<boolean> {
    try {
      while (next) {
        const write = next;
        next = null;
        await write();
      }
      return true;
    } catch {
      // Full or forbidden storage: the page says so, and saving to the server goes on.
      return false;
    } finally {
      running = null;
    }
  }
  return {
    keep: ({ changes, givenUp = [] }, revision) => {
      next =
        changes.length + givenUp.length === 0
          ? () => store.remove(attemptId, tabId)
          : () => store.put({ attemptId, tabId, writtenAtMs: Date.now(), revision, changes, givenUp });
      running ??= drain();
      return running;
    },
    hurry: () => {
      // The store keeps the order; if it refuses, the next change will tell.
      if (next) void drain();
    },
    release,
  };
}
