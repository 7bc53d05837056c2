import { type DBSchema, openDB } from 'idb';

/** Drafts kept on this device until the server has them; one per thing that is being written. */
export interface LocalDraft<Content> {
  baseVersion: number;
  content: Content;
}
export interface LocalDrafts<Content> {
  read: () => Promise<LocalDraft<Content> | null>;
  /** Null forgets. */
  write: (draft: LocalDraft<Content> | null) => Promise<void>;
}

interface DraftDb extends DBSchema {
  drafts: { key: string; value: { baseVersion: number; content: unknown } };
}

/** `parse` answers null for what this version of the page does not understand. */
export function openLocalDrafts<Content>(
  key: string,
  parse: (content: unknown) => Content | null,
): LocalDrafts<Content> {
  const db = openDB<DraftDb>('holdout-drafts', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('drafts');
    },
  });
  return {
    read: async () => {
      const stored = await (await db).get('drafts', key);
      const content = stored ? parse(stored.content) : null;
      return stored && content !== null ? { baseVersion: stored.baseVersion, content } : null;
    },
    write: async (draft) => {
      if (draft) await (await db).put('drafts', draft, key);
      else await (await db).delete('drafts', key);
    },
  };
}
