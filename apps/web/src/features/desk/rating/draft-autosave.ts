import type { ReviewDraft } from '@holdout/contract';
import type { LocalDrafts } from '../../../lib/local-drafts.ts';
import type { SaveFailure } from '../../../lib/save-failure.ts';

/** Keeps a reviewer's draft safe: on this device at once, on the server a moment later, by version. */
export interface DraftSnapshot {
  draft: ReviewDraft;
  version: number;
  status: 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused' | 'closed' | 'signed_out';
  /** What another window saved, while one must be chosen. */
  theirs: { draft: ReviewDraft; version: number } | null;
}

export interface DraftAutosaveOptions {
  start: { draft: ReviewDraft; version: number };
  left: { baseVersion: number; content: ReviewDraft } | null;
  save: (draft: ReviewDraft, baseVersion: number) => Promise<number>;
  loadLatest: () => Promise<{ draft: ReviewDraft; version: number }>;
  local: LocalDrafts<ReviewDraft>;
  toFailure: (error: unknown) => SaveFailure;
}

export type DraftAutosave = ReturnType<typeof createDraftAutosave>;

const debounceMs = 800;
const retryDelaysMs = [1000, 2000, 4000, 8000, 15_000];
const sameDraft = (a: ReviewDraft, b: ReviewDraft) => JSON.stringify(a) === JSON.stringify(b);

export function createDraftAutosave(options: DraftAutosaveOptions) {
  const { start, left, save, loadLatest, local, toFailure } = options;
  const isLeftover = left !== null && !sameDraft(left.content, start.draft);
  const isStale = isLeftover && left.baseVersion !== start.version;
  let snapshot: DraftSnapshot = {
    draft: isLeftover ? left.content : start.draft,
    version: start.version,
    status: isStale ? 'conflict' : isLeftover ? 'unsaved' : 'saved',
    theirs: isStale ? start : null,
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let failureCount = 0;
  const listeners = new Set<() => void>();

  function update(changes: Partial<DraftSnapshot>): void {
    snapshot = { ...snapshot, ...changes };
    for (const listener of listeners) listener();
  }
  function schedule(delayMs: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), delayMs);
  }
  /** The page still has the text and the server will; a browser that keeps nothing only loses the third copy. */
  function keep(): void {
    const content =
      snapshot.status === 'saved' ? null : { baseVersion: snapshot.version, content: snapshot.draft };
    local.write(content).catch(() => undefined);
  }

  async function run(): Promise<void> {
    running ??= saveOnce().finally(() => {
      running = null;
    });
    return await running;
  }

  async function saveOnce(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    while (['unsaved', 'offline', 'saving'].includes(snapshot.status)) {
      const { draft, version } = snapshot;
      if (snapshot.status !== 'offline') update({ status: 'saving' });
      try {
        const saved = await save(draft, version);
        failureCount = 0;
        update({ version: saved, status: snapshot.draft === draft ? 'saved' : 'unsaved' });
        keep();
      } catch (error) {
        await fail(toFailure(error), draft);
        return;
      }
    }
  }

  async function fail(failure: SaveFailure, sent: ReviewDraft): Promise<void> {
    if (failure.kind === 'conflict') return await meetOther(sent);
    if (failure.kind === 'unreachable') {
      update({ status: 'offline' });
      schedule(Math.max(retryDelaysMs[Math.min(failureCount, 4)] as number, failure.retryAfterMs ?? 0));
      failureCount += 1;
    } else update({ status: failure.kind });
    keep();
  }

  async function meetOther(sent: ReviewDraft): Promise<void> {
    const latest = await loadLatest().catch(() => null);
    if (latest === null) return await fail({ kind: 'unreachable' }, sent);
    // The answer to our own save was lost: what is there is what we sent.
    if (sameDraft(latest.draft, sent)) {
      const isAll = snapshot.draft === sent;
      update({ version: latest.version, status: isAll ? 'saved' : 'unsaved' });
      if (!isAll) schedule(0);
    } else update({ status: 'conflict', theirs: latest });
    keep();
  }

  if (snapshot.status === 'unsaved') schedule(0);

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (draft: ReviewDraft) => {
      const isSettled = snapshot.status === 'saved' || snapshot.status === 'refused';
      update({ draft, ...(isSettled ? { status: 'unsaved' as const } : {}) });
      keep();
      if (snapshot.status === 'unsaved' && running === null) schedule(debounceMs);
    },
    /** Saves now; true when everything is on the server. */
    flush: async () => {
      await run();
      return snapshot.status === 'saved';
    },
    wake: () => {
      if (snapshot.status === 'signed_out') update({ status: 'unsaved' });
      if (snapshot.status === 'offline' || snapshot.status === 'unsaved') void run();
    },
    resolveConflict: (choice: 'mine' | 'theirs') => {
      const { theirs } = snapshot;
      if (!theirs) return;
      update(
        choice === 'mine'
          ? { version: theirs.version, status: 'unsaved', theirs: null }
          : { ...theirs, status: 'saved', theirs: null },
      );
      keep();
      if (choice === 'mine') schedule(0);
    },
    close: () => update({ status: 'closed' }),
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
