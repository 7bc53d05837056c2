import type { NumberedEvent } from '@holdout/contract';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What a page recorded and could not send yet. */
export interface KeptEvents {
  attemptId: string;
  recorder: string;
  events: readonly NumberedEvent[];
}

export interface RecordingStore {
  put: (entry: KeptEvents) => Promise<void>;
  /** Removes an entry, unless something newer than this number has come into it. */
  remove: (attemptId: string, recorder: string, lastNumber: number) => Promise<void>;
  list: (attemptId: string) => Promise<KeptEvents[]>;
}

interface RecordingDb extends DBSchema {
  recording: { key: [string, string]; value: KeptEvents };
}

/**
 * A database of its own, beside the journal's: opening a new version of one waits for every tab that has the old one
 * open, and the work must not wait for this.
 */
export async function openRecordingStore(): Promise<RecordingStore> {
  const db: IDBPDatabase<RecordingDb> = await openDB<RecordingDb>('holdout-recording', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('recording', { keyPath: ['attemptId', 'recorder'] });
    },
  });
  return {
    put: async (entry) => void (await db.put('recording', entry)),
    remove: async (attemptId, recorder, lastNumber) => {
      const { store, done } = db.transaction('recording', 'readwrite');
      const entry = await store.get([attemptId, recorder]);
      if ((entry?.events.at(-1)?.number ?? 0) <= lastNumber) await store.delete([attemptId, recorder]);
      await done;
    },
    list: async (attemptId) =>
      await db.getAll('recording', IDBKeyRange.bound([attemptId, ''], [attemptId, '\uffff'])),
  };
}

/** A browser that is full or forbids local storage is no fault: what is not sent is then gone with the page. */
export function toQuietStore(opening: Promise<RecordingStore>): RecordingStore {
  const ignore = () => undefined;
  return {
    put: (entry) => opening.then((store) => store.put(entry)).catch(ignore),
    remove: (...which) => opening.then((store) => store.remove(...which)).catch(ignore),
    list: (attemptId) => opening.then((store) => store.list(attemptId)).catch(() => []),
  };
}
