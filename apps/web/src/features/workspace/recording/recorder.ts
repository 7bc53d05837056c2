import type { WorkEvent } from '@holdout/contract';
import type { EditorChange } from '../../../components/code-editor/code-editor-props.ts';
import { wasCopiedHere } from '../../../lib/copied-texts.ts';
import { joinChanges } from './join-changes.ts';

/** What the workspace tells of the work. Each call costs a comparison and an entry of a list: typing waits for nothing. */
export interface Recorder {
  /** `version` tells a change from the same one, told by another editor of the same file. */
  edited: (path: string, changes: readonly EditorChange[], version: number) => void;
  /** The change that made this version was a paste of this text. */
  pasted: (path: string, text: string, version: number) => void;
  file: (path: string, action: 'opened' | 'closed' | 'written' | 'deleted') => void;
  left: () => void;
  returned: () => void;
}

/** Of a work that is not recorded. */
export const noRecorder: Recorder = {
  edited: () => undefined,
  pasted: () => undefined,
  file: () => undefined,
  left: () => undefined,
  returned: () => undefined,
};

interface Told {
  path: string;
  changes: readonly EditorChange[];
  version: number;
  atMs: number;
}

/** Changes at one place within this time count as one. */
const burstMs = 10_000;

export function createRecorder(
  push: (event: WorkEvent, atMs: number) => void,
  nowMs: () => number,
): Recorder & { settle: () => void } {
  /** Told last: a moment later it may turn out to have been a paste. */
  let told: Told | null = null;
  let burst: { path: string; change: EditorChange; startedMs: number } | null = null;
  const versions = new Map<string, number>();
  let leftAtMs: number | null = null;

  function closeBurst(): void {
    if (burst === null) return;
    const { path, change, startedMs } = burst;
    burst = null;
    if (change.removed + change.added > 0) push({ kind: 'edit', path, ...change }, startedMs);
  }

  function absorb({ path, changes, atMs }: Told): void {
    for (const change of changes) {
      const isNear = burst !== null && burst.path === path && atMs - burst.startedMs < burstMs;
      const joined = isNear && burst ? joinChanges(burst.change, change) : null;
      if (burst && joined) burst.change = joined;
      else {
        closeBurst();
        burst = { path, change, startedMs: atMs };
      }
    }
  }

  function absorbTold(): void {
    if (told !== null) absorb(told);
    told = null;
  }

  /** All edits so far, so that what follows stands after them. */
  function settle(): void {
    absorbTold();
    closeBurst();
  }

  function pushNow(event: WorkEvent): void {
    settle();
    push(event, nowMs());
  }

  return {
    settle,
    edited: (path, changes, version) => {
      if (versions.get(path) === version) return;
      versions.set(path, version);
      absorbTold();
      told = { path, changes, version, atMs: nowMs() };
    },
    pasted: (path, text, version) => {
      if (told?.path !== path || told.version !== version) return;
      const { changes, atMs } = told;
      told = null;
      closeBurst();
      const lines = text.replace(/\r?\n$/, '').split('\n').length;
      const origin = wasCopiedHere(text) ? 'here' : 'elsewhere';
      for (const change of changes) push({ kind: 'paste', path, ...change, lines, origin }, atMs);
    },
    file: (path, action) => pushNow({ kind: 'file', path, action }),
    left: () => {
      if (leftAtMs !== null) return;
      leftAtMs = nowMs();
      pushNow({ kind: 'presence', action: 'left' });
    },
    returned: () => {
      if (leftAtMs === null) return;
      const awaySeconds = Math.max(0, Math.round((nowMs() - leftAtMs) / 1000));
      leftAtMs = null;
      pushNow({ kind: 'presence', action: 'returned', awaySeconds });
    },
  };
}
