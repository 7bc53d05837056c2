import type { FileChange, SaveReply, SaveRequest } from '@holdout/contract';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import type { Recovered } from './combine-entries.ts';
import { takeForRequest } from './find-save-refusal.ts';
import type { Journal } from './journal.ts';
import { addMerged, type MergedFiles, nothingMerged } from './merged-files.ts';
import { applyChanges, diffFiles, type Files } from './project-files.ts';
import { type OwnChange, type Rebased, rebase } from './rebase.ts';
import { type ConflictChoices, settleConflict } from './settle-conflict.ts';

/**
 * Keeps a project safe while it is edited. Every change goes to a local journal first, then, a moment later, to the
 * server as a revision. One save is under way at a time; a save whose answer was lost is repeated with the same id, so
 * that it counts once. What others saved meanwhile is joined with the own changes line by line; where both touched the
 * same lines a person chooses, and what loses stays in the history.
 */
export interface Saved {
  revision: number;
  savedAt: string | null;
  files: Files;
}

/** What the saving needs to know of an answer. */
export type Acknowledgement = Pick<SaveReply, 'revision' | 'savedAt'>;

export type SaveStatus =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'offline'
  | 'conflict'
  | 'refused'
  | 'closed'
  | 'signed_out';

export interface ProjectSnapshot {
  files: Files;
  acknowledged: Saved;
  status: SaveStatus;
  /** Grows when files changed by anything but typing. */
  outsideVersion: number;
  conflict: { theirs: Saved; paths: readonly string[] } | null;
  merged: MergedFiles;
  refusal: { reason: string; path?: string } | null;
  /** False when this browser cannot keep a local copy. */
  isJournalKept: boolean;
}

/** Everything about a project but its files: what the page shows of the saving. */
export type ProjectState = Omit<ProjectSnapshot, 'files'>;

export interface AutosaveOptions {
  start: Saved;
  /** Unsaved changes found on this device. */
  recovered: Recovered;
  save: (request: SaveRequest) => Promise<Acknowledgement>;
  loadLatest: () => Promise<Saved>;
  toFailure: (error: unknown) => SaveFailure;
  journal: Journal;
  createId: () => string;
  isClosed?: boolean;
}

export interface Autosave {
  getSnapshot: () => ProjectSnapshot;
  subscribe: (listener: () => void) => () => void;
  change: (changes: readonly FileChange[], source: 'typing' | 'outside') => void;
  /**
   * Saves now; resolves with the revision that holds everything seen at the call, or rejects with `NotSaved`. With
   * `isFirst` an untouched project gets its first revision.
   */
  flush: (isFirst?: boolean) => Promise<number>;
  /** Tries again at once, for example when the network is back. */
  wake: () => void;
  /** Looks for what others have saved; what is being typed here meets it with the next save anyway. */
  catchUp: () => Promise<void>;
  /** Settles a conflict as chosen for each file. It stays open where a file has no choice yet. */
  resolveConflict: (choices: ConflictChoices) => void;
  dismissMerged: () => void;
  stop: () => void;
}

interface PendingSave {
  request: SaveRequest;
  changes: FileChange[];
  /** How many edits are safe once this is acknowledged. */
  editCount: number;
}

/** Somebody who waits until what they saw is saved. */
interface Waiter {
  editCount: number;
  isFirst: boolean;
  resolve: (revision: number) => void;
  reject: (error: NotSaved) => void;
}

export class NotSaved extends Error {
  readonly status: SaveStatus;
  constructor(status: SaveStatus) {
    super(`not saved: ${status}`);
    this.status = status;
  }
}

const debounceMs = 800;
const longestWaitMs = 4000;
const retryDelaysMs = [1000, 2000, 4000, 8000, 15_000];

export function createAutosave(options: AutosaveOptions): Autosave {
  const { save, loadLatest, toFailure, journal, createId } = options;
  const recovered = rebase(options.recovered.changes, options.start.files);
  const isConflicting = recovered.conflicts.length > 0;
  let snapshot: ProjectSnapshot = {
    files: recovered.files,
    acknowledged: options.start,
    status: options.isClosed ? 'closed' : 'saved',
    outsideVersion: 0,
    conflict: null,
    merged: addMerged(nothingMerged, { joined: recovered.joined, beside: options.recovered.beside }),
    refusal: null,
    isJournalKept: true,
  };
  /** Own changes while they are in conflict: their bases are older than what is acknowledged. */
  let heldChanges: readonly OwnChange[] = options.recovered.changes.filter(({ path }) =>
    recovered.conflicts.includes(path),
  );
  let pending: PendingSave | null = null;
  /** Own texts that a person gave up: saved once before anything else, so that they stay in the history. */
  let givenUp: readonly FileChange[] = options.recovered.givenUp;
  /** What may have been saved by a request whose answer is still out. */
  const sent = new Map<string, string[]>();
  let editCount = 0;
  let savedEditCount = 0;
  let failureCount = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstUnsavedAtMs: number | null = null;
  let isRunning = false;
  let isStopped = false;
  const listeners = new Set<() => void>();
  let waiters: Waiter[] = [];

  function update(changes: Partial<ProjectSnapshot>): void {
    snapshot = { ...snapshot, ...changes };
    for (const listener of listeners) listener();
  }

  function ownChanges(): OwnChange[] {
    const held = new Map(heldChanges.map((change) => [change.path, change]));
    const base = snapshot.acknowledged.files;
    return diffFiles(base, snapshot.files).map(({ path, content }) => ({
      path,
      base: held.has(path) ? (held.get(path) as OwnChange).base : (base[path] ?? null),
      mine: content,
      sent: [...(held.get(path)?.sent ?? []), ...(sent.get(path) ?? [])],
    }));
  }

  function keepJournal(): void {
    journal.keep({ changes: ownChanges(), givenUp }, snapshot.acknowledged.revision).then(
      (isKept) => {
        if (isKept !== snapshot.isJournalKept) update({ isJournalKept: isKept });
      },
      () => update({ isJournalKept: false }),
    );
  }

  const canSave = () => !['conflict', 'closed', 'signed_out'].includes(snapshot.status);

  function schedule(delayMs: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = isStopped ? null : setTimeout(() => void run(), delayMs);
  }

  function settleWaiters(): void {
    const isDone = (waiter: Waiter) =>
      waiter.editCount <= savedEditCount && !(waiter.isFirst && snapshot.acknowledged.revision === 0);
    const done = waiters.filter(isDone);
    waiters = waiters.filter((waiter) => !isDone(waiter));
    for (const waiter of done) waiter.resolve(snapshot.acknowledged.revision);
  }

  function failWaiters(status: SaveStatus): void {
    const failed = waiters;
    waiters = [];
    for (const waiter of failed) waiter.reject(new NotSaved(status));
  }

  /** The untouched starter has no revision yet; whoever runs or submits it needs one. */
  const isFirstWanted = () => snapshot.acknowledged.revision === 0 && waiters.some(({ isFirst }) => isFirst);
  const firstRevision = () =>
    Object.entries(snapshot.files)
      .slice(0, 1)
      .map(([path, content]): FileChange => ({ path, content }));

  function nextSave(): PendingSave | null {
    if (givenUp.length > 0) return toSave(takeForRequest(firstOfEachPath(givenUp)), savedEditCount);
    const all = diffFiles(snapshot.acknowledged.files, snapshot.files);
    const changes = all.length === 0 && isFirstWanted() ? firstRevision() : takeForRequest(all);
    if (changes.length === 0) return null;
    for (const { path, content } of changes) {
      if (content !== null) sent.set(path, [...(sent.get(path) ?? []).slice(-4), content]);
    }
    return toSave(changes, changes.length >= all.length ? editCount : savedEditCount);
  }

  function toSave(changes: FileChange[], safeEditCount: number): PendingSave {
    const baseRevision = snapshot.acknowledged.revision;
    return {
      changes,
      editCount: safeEditCount,
      request: { baseRevision, saveId: createId(), isForced: false, changes },
    };
  }

  async function run(): Promise<void> {
    if (isRunning || isStopped || !canSave()) return;
    isRunning = true;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    try {
      while (canSave() && !isStopped) {
        pending ??= nextSave();
        if (pending === null) {
          settle();
          return;
        }
        if (snapshot.status !== 'offline') update({ status: 'saving' });
        const isHistoryOnly = givenUp.length > 0;
        journal.hurry();
        accept(pending, await save(pending.request));
        // More was typed meanwhile: it waits its turn, unless somebody is waiting for it.
        if (!isHistoryOnly && editCount > savedEditCount && savedEditCount > 0 && waiters.length === 0) {
          update({ status: 'unsaved' });
          schedule(debounceMs);
          return;
        }
      }
    } catch (error) {
      await fail(toFailure(error));
    } finally {
      isRunning = false;
    }
  }

  function settle(): void {
    savedEditCount = editCount;
    firstUnsavedAtMs = null;
    update({ status: 'saved', refusal: null });
    keepJournal();
    settleWaiters();
  }

  function accept(done: PendingSave, reply: Acknowledgement): void {
    const files = applyChanges(snapshot.acknowledged.files, done.changes);
    pending = null;
    heldChanges = [];
    givenUp = givenUp.filter((change) => !done.changes.includes(change));
    sent.clear();
    failureCount = 0;
    firstUnsavedAtMs = null;
    savedEditCount = Math.max(savedEditCount, done.editCount);
    update({ acknowledged: { ...reply, files }, status: 'saving', refusal: null });
    keepJournal();
    settleWaiters();
  }

  async function fail(failure: SaveFailure): Promise<void> {
    switch (failure.kind) {
      case 'unreachable': {
        const delayMs = retryDelaysMs[Math.min(failureCount, retryDelaysMs.length - 1)] as number;
        failureCount += 1;
        update({ status: 'offline' });
        failWaiters('offline');
        schedule(Math.max(delayMs, failure.retryAfterMs ?? 0));
        return;
      }
      case 'conflict':
        pending = null;
        return await meetOthers();
      case 'refused':
        pending = null;
        update({ status: 'refused', refusal: failure });
        failWaiters('refused');
        return;
      case 'closed':
      case 'signed_out':
        update({ status: failure.kind });
        failWaiters(failure.kind);
    }
  }

  /** Somebody else saved meanwhile: take over what does not touch our changes, ask about what does. */
  async function meetOthers(): Promise<void> {
    let theirs: Saved;
    try {
      theirs = await loadLatest();
    } catch (error) {
      const failure = toFailure(error);
      return await fail(failure.kind === 'conflict' ? { kind: 'unreachable' } : failure);
    }
    const own = ownChanges();
    const rebased = rebase(own, theirs.files);
    if (rebased.conflicts.length === 0) {
      takeOver(theirs, own, rebased);
      return;
    }
    heldChanges = own;
    update({ status: 'conflict', conflict: { theirs, paths: rebased.conflicts } });
    keepJournal();
    failWaiters('conflict');
  }

  /** From here on `files` is what is shown, on top of what others saved. */
  function takeOver(
    theirs: Saved,
    own: readonly OwnChange[],
    { files, joined }: Pick<Rebased, 'files' | 'joined'>,
  ): void {
    const ownPaths = new Set(own.map(({ path }) => path));
    const taken = diffFiles(snapshot.files, files)
      .map(({ path }) => path)
      .filter((path) => !ownPaths.has(path) && files[path] === theirs.files[path]);
    heldChanges = [];
    sent.clear();
    update({
      acknowledged: theirs,
      files,
      merged: addMerged(snapshot.merged, { taken, joined }),
      conflict: null,
      status: 'unsaved',
      outsideVersion: snapshot.outsideVersion + 1,
    });
    keepJournal();
    schedule(0);
  }

  if (isConflicting && !options.isClosed) {
    snapshot = {
      ...snapshot,
      status: 'conflict',
      conflict: { theirs: options.start, paths: recovered.conflicts },
    };
  } else if (options.recovered.changes.length + givenUp.length > 0 && !options.isClosed) {
    editCount = 1;
    snapshot = { ...snapshot, status: 'unsaved' };
    schedule(0);
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (changes, source) => {
      editCount += 1;
      const nowMs = performance.now();
      firstUnsavedAtMs ??= nowMs;
      update({
        files: applyChanges(snapshot.files, changes),
        ...(source === 'outside' ? { outsideVersion: snapshot.outsideVersion + 1 } : {}),
        ...(snapshot.status === 'saved' || snapshot.status === 'refused'
          ? { status: 'unsaved' as const }
          : {}),
      });
      keepJournal();
      if (snapshot.status !== 'unsaved' || isRunning) return;
      schedule(Math.max(0, Math.min(debounceMs, firstUnsavedAtMs + longestWaitMs - nowMs)));
    },
    flush: (isFirst = false) =>
      new Promise((resolve, reject) => {
        // Whoever asks may be leaving, also while another save is under way.
        journal.hurry();
        if (!canSave()) return reject(new NotSaved(snapshot.status));
        waiters.push({ editCount, isFirst, resolve, reject });
        void run();
      }),
    wake: () => {
      if (snapshot.status === 'signed_out') update({ status: 'unsaved' });
      if (snapshot.status === 'offline' || snapshot.status === 'unsaved') void run();
    },
    catchUp: async () => {
      if (snapshot.status !== 'saved' || isRunning) return;
      const theirs = await loadLatest().catch(() => null);
      if (theirs === null || snapshot.status !== 'saved' || isRunning || isStopped) return;
      if (theirs.revision > snapshot.acknowledged.revision)
        takeOver(theirs, [], { files: theirs.files, joined: [] });
    },
    resolveConflict: (choices) => {
      const { conflict } = snapshot;
      if (!conflict) return;
      const { theirs } = conflict;
      const own = ownChanges();
      const rebased = rebase(own, theirs.files);
      const chosen = Object.fromEntries(
        rebased.conflicts.flatMap((path) => (choices[path] ? [[path, choices[path]]] : [])),
      );
      // What was typed while the choice was open may meet their changes as well.
      if (Object.keys(chosen).length < rebased.conflicts.length) {
        update({ conflict: { theirs, paths: rebased.conflicts } });
        return;
      }
      const settled = settleConflict(rebased.files, theirs.files, chosen);
      givenUp = [...givenUp, ...settled.givenUp];
      editCount += 1;
      takeOver(theirs, own, { files: settled.files, joined: rebased.joined });
    },
    dismissMerged: () => update({ merged: nothingMerged }),
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      journal.release();
    },
  };
}

/** One revision holds one text of a file; another one of the same file is saved after it. */
function firstOfEachPath(changes: readonly FileChange[]): FileChange[] {
  return changes.filter((change, at) => changes.findIndex(({ path }) => path === change.path) === at);
}
