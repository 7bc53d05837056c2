import type { ReviewDraft } from '@holdout/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LocalDraft } from '../../../lib/local-drafts.ts';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import { createDraftAutosave, type DraftAutosaveOptions } from './draft-autosave.ts';

const draft = (note: string): ReviewDraft => ({ ratings: [], halves: [], note });

function open(changes: Partial<DraftAutosaveOptions> = {}) {
  const server = { draft: draft('start'), version: 3 };
  const trouble: { failure: SaveFailure | null; losesAnswer: boolean } = {
    failure: null,
    losesAnswer: false,
  };
  const kept: { last: LocalDraft<ReviewDraft> | null } = { last: null };
  const autosave = createDraftAutosave({
    start: { ...server },
    left: null,
    save: async (sent, baseVersion) => {
      if (trouble.failure) throw trouble.failure;
      if (baseVersion !== server.version) throw { kind: 'conflict' } satisfies SaveFailure;
      server.draft = sent;
      server.version += 1;
      if (trouble.losesAnswer) throw { kind: 'unreachable' } satisfies SaveFailure;
      return server.version;
    },
    loadLatest: async () => ({ ...server }),
    local: {
      read: async () => null,
      write: async (local) => {
        kept.last = local;
      },
    },
    toFailure: (error) => error as SaveFailure,
    ...changes,
  });
  return { autosave, server, trouble, kept, status: () => autosave.getSnapshot().status };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('keeps a copy at once and saves a moment later', async () => {
  const { autosave, server, kept, status } = open();
  autosave.change(draft('new'));
  expect(kept.last).toEqual({ baseVersion: 3, content: draft('new') });
  await vi.advanceTimersByTimeAsync(900);
  expect(server).toEqual({ draft: draft('new'), version: 4 });
  expect([status(), kept.last]).toEqual(['saved', null]);
});

test('offline it goes on, and saves when the server is back', async () => {
  const { autosave, server, trouble, status } = open();
  trouble.failure = { kind: 'unreachable' };
  autosave.change(draft('one'));
  await vi.advanceTimersByTimeAsync(900);
  expect(status()).toBe('offline');
  autosave.change(draft('one two'));
  trouble.failure = null;
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.draft.note).toBe('one two');
  expect(status()).toBe('saved');
});

test('a lost answer is no conflict with oneself', async () => {
  const { autosave, server, trouble, status } = open();
  trouble.losesAnswer = true;
  autosave.change(draft('sent'));
  await vi.advanceTimersByTimeAsync(900);
  trouble.losesAnswer = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect([status(), server.version, autosave.getSnapshot().version]).toEqual(['saved', 4, 4]);
});

test.each(['mine', 'theirs'] as const)('another window saved: %s can be chosen', async (choice) => {
  const { autosave, server, status } = open();
  server.draft = draft('theirs');
  server.version = 9;
  autosave.change(draft('mine'));
  await vi.advanceTimersByTimeAsync(900);
  expect(status()).toBe('conflict');
  autosave.resolveConflict(choice);
  await vi.advanceTimersByTimeAsync(900);
  expect(server.draft.note).toBe(choice);
  expect(autosave.getSnapshot()).toMatchObject({ status: 'saved', draft: draft(choice) });
});

test('a copy that this device kept is saved, or asked about when the server has moved on', async () => {
  const fresh = open({ left: { baseVersion: 3, content: draft('left') } });
  await vi.advanceTimersByTimeAsync(100);
  expect(fresh.server.draft.note).toBe('left');
  const stale = open({ left: { baseVersion: 2, content: draft('left') } });
  await vi.advanceTimersByTimeAsync(100);
  expect(stale.status()).toBe('conflict');
  expect(stale.server.draft.note).toBe('start');
});

test('a frozen review takes nothing more', async () => {
  const { autosave, trouble, status } = open();
  trouble.failure = { kind: 'closed' };
  autosave.change(draft('late'));
  await vi.advanceTimersByTimeAsync(900);
  expect(status()).toBe('closed');
});
