import type { SaveRequest, WorkspaceView } from '@holdout/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { api } from '../../../lib/api-client.ts';
import { lookAgain } from '../../../lib/attempt.ts';
import { SaveRefused, toSaveFailure } from '../../../lib/save-failure.ts';
import { createUuid } from '../../../lib/uuid.ts';
import {
  type Acknowledgement,
  type Autosave,
  createAutosave,
  type ProjectState,
  type Saved,
} from './autosave.ts';
import { combineEntries } from './combine-entries.ts';
import { findSaveRefusal } from './find-save-refusal.ts';
import { createJournal, openJournalStore } from './journal.ts';
import { enterTab } from './live-tabs.ts';
import { type Files, toFiles } from './project-files.ts';

/** @param onPaused called when the time stands: whoever types learns of it here first */
async function save(request: SaveRequest, onPaused: () => void): Promise<Acknowledgement> {
  const refusal = findSaveRefusal(request.changes);
  if (refusal !== null) throw new SaveRefused(refusal);
  const { isPaused, ...acknowledgement } = await api.attempt.save(request);
  if (isPaused) onPaused();
  return acknowledgement;
}

interface OpenOptions {
  isClosed: boolean;
  onPaused: () => void;
}

/** What a project is opened with, whether or not this device can keep a copy. */
function optionsFor(workspace: WorkspaceView, { isClosed, onPaused }: OpenOptions) {
  return {
    start: toSaved(workspace),
    save: (request: SaveRequest) => save(request, onPaused),
    loadLatest: async () => toSaved(await api.attempt.workspace()),
    toFailure: toSaveFailure,
    createId: createUuid,
    isClosed,
  };
}

function toSaved({ revision, savedAt, files }: WorkspaceView): Saved {
  return { revision, savedAt, files: toFiles(files) };
}

/** Opens the project: what the server has, with what this device kept on top. */
async function openProject(
  attemptId: string,
  workspace: WorkspaceView,
  options: OpenOptions,
): Promise<Autosave> {
  const tabId = createUuid();
  const previousTabId = sessionStorage.getItem('holdout-tab');
  sessionStorage.setItem('holdout-tab', tabId);
  const tabs = await enterTab(tabId, previousTabId, navigator.locks);
  const store = await openJournalStore();
  const left = (await store.list(attemptId)).filter((entry) => tabs.isGone(entry.tabId, entry.writtenAtMs));
  const paths = workspace.files.map(({ path }) => path);
  const recovered = combineEntries(left, paths);
  const journal = createJournal(store, attemptId, tabId, tabs.release);
  const isKept = left.length === 0 || (await journal.keep(recovered, workspace.revision));
  if (isKept) await Promise.all(left.map((entry) => store.remove(attemptId, entry.tabId)));
  return createAutosave({ ...optionsFor(workspace, options), recovered, journal });
}

/** A browser that forbids local storage still gets the editor; the page says what is missing. */
function openWithoutJournal(workspace: WorkspaceView, options: OpenOptions): Autosave {
  return createAutosave({
    ...optionsFor(workspace, options),
    recovered: { changes: [], givenUp: [], beside: [] },
    journal: { keep: async () => false, hurry: () => undefined, release: () => undefined },
  });
}

export function useOpenProject(attemptId: string, workspace: WorkspaceView | undefined, isClosed: boolean) {
  const queryClient = useQueryClient();
  const [project, setProject] = useState<Autosave | null>(null);
  const isReady = workspace !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; later answers must not replace typed text.
  useEffect(() => {
    if (!workspace) return;
    let opened: Autosave | null = null;
    let isLeft = false;
    const options = { isClosed, onPaused: () => lookAgain(queryClient) };
    void openProject(attemptId, workspace, options)
      .catch(() => openWithoutJournal(workspace, options))
      .then((autosave) => {
        opened = autosave;
        if (isLeft) autosave.stop();
        else setProject(autosave);
      });
    return () => {
      isLeft = true;
      // What is unsaved is in the journal; one more attempt to send it costs nothing.
      opened
        ?.flush()
        .catch(() => undefined)
        .finally(() => opened?.stop());
    };
  }, [attemptId, isReady]);
  return project;
}

/** How the saving stands. Typing alone changes the files only, so the page is not drawn again for each letter. */
export function useProjectState(project: Autosave): ProjectState {
  return useSteady(project, () => project.getSnapshot(), isSameState);
}

/** The files that there are, without their texts. */
export function useProjectPaths(project: Autosave): readonly string[] {
  return useSteady(project, () => Object.keys(project.getSnapshot().files), isSameList);
}

export function useProjectFiles(project: Autosave): Files {
  return useSyncExternalStore(project.subscribe, () => project.getSnapshot().files);
}

/** The last value for as long as the next ones are the same in what matters. */
function useSteady<Value>(
  project: Autosave,
  read: () => Value,
  isSame: (a: Value, b: Value) => boolean,
): Value {
  const last = useRef<Value | null>(null);
  const latest = useRef(read);
  latest.current = read;
  const readSteadily = useCallback(() => {
    const value = latest.current();
    if (last.current === null || !isSame(last.current, value)) last.current = value;
    return last.current;
  }, [isSame]);
  return useSyncExternalStore(project.subscribe, readSteadily);
}

function isSameState(a: ProjectState, b: ProjectState): boolean {
  return (Object.keys(b) as (keyof ProjectState | 'files')[]).every(
    (key) => key === 'files' || a[key] === b[key],
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** Saves at the moments when a person may be leaving, and tries again when they come back. */
export function useSaveAtTurningPoints(project: Autosave): void {
  useEffect(() => {
    const flush = () => void project.flush().catch(() => undefined);
    const onVisibility = () => (document.visibilityState === 'hidden' ? flush() : project.wake());
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const { status } = project.getSnapshot();
      if (status !== 'saved' && status !== 'closed') event.preventDefault();
    };
    window.addEventListener('online', project.wake);
    window.addEventListener('focus', project.wake);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', project.wake);
      window.removeEventListener('focus', project.wake);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [project]);
}
