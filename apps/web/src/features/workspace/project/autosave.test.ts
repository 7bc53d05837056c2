import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import { type AutosaveOptions, createAutosave, NotSaved } from './autosave.ts';
import type { OwnChange } from './rebase.ts';
import { createTestSaveServer, type TestSaveServer } from './test-save-server.ts';

const nothingLeft = { changes: [], givenUp: [], beside: [] };

function open(server: TestSaveServer, changes: Partial<AutosaveOptions> = {}) {
  const kept: { changes: OwnChange[] } = { changes: [] };
  let ids = 0;
  const autosave = createAutosave({
    start: server.latest(),
    recovered: nothingLeft,
    save: server.save,
    loadLatest: server.loadLatest,
    toFailure: (error) => error as SaveFailure,
    journal: {
      keep: async ({ changes }) => {
        kept.changes = changes;
        return true;
      },
      hurry: () => undefined,
      release: () => undefined,
    },
    createId: () => `save-${Math.random()}-${ids++}`,
    ...changes,
  });
  const type = (content: string, path = 'a.py') => autosave.change([{ path, content }], 'typing');
  return { autosave, type, kept, status: () => autosave.getSnapshot().status };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('saves a moment after typing stops, once', async () => {
  const server = createTestSaveServer({ 'a.py': '' });
  const { type, status, kept } = open(server);
  type('h');
  type('he');
  expect(kept.changes).toMatchObject([{ path: 'a.py', base: '', mine: 'he' }]);
  await vi.advanceTimersByTimeAsync(799);
  expect(server.requests).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(100);
  expect(server.history.at(-1)).toEqual({ 'a.py': 'he' });
  expect(status()).toBe('saved');
  expect(kept.changes).toEqual([]);
});

test('saves within a few seconds even when typing never stops', async () => {
  const server = createTestSaveServer({ 'a.py': '' });
  const { type } = open(server);
  for (let count = 0; count < 50; count += 1) {
    type('x'.repeat(count + 1));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(server.history.length).toBeGreaterThan(1);
});

test('revisions grow by one and hold what was typed during a save', async () => {
  const server = createTestSaveServer({ 'a.py': '' });
  const { autosave, type } = open(server);
  type('one');
  await vi.advanceTimersByTimeAsync(820);
  type('one two');
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.history).toEqual([{ 'a.py': '' }, { 'a.py': 'one' }, { 'a.py': 'one two' }]);
  expect(autosave.getSnapshot().acknowledged.revision).toBe(3);
});

test('flush answers with the revision that holds everything typed so far', async () => {
  const server = createTestSaveServer({ 'a.py': '' });
  const { autosave, type } = open(server);
  type('one');
  await vi.advanceTimersByTimeAsync(820);
  type('one two');
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(300);
  const revision = await flushed;
  expect(server.history[revision - 1]).toEqual({ 'a.py': 'one two' });
});

test('flush with nothing to save answers with the revision that is there', async () => {
  const { autosave } = open(createTestSaveServer({ 'a.py': '' }));
  await expect(autosave.flush()).resolves.toBe(1);
});

test('an untouched project gets its first revision when somebody runs or submits it', async () => {
  const server = createTestSaveServer({ 'a.py': 'starter', 'b.py': '' });
  const start = { revision: 0, savedAt: null, files: { 'a.py': 'starter', 'b.py': '' } };
  server.history.length = 0;
  const { autosave } = open(server, {
    start,
    save: async ({ baseRevision, changes }) => {
      expect([baseRevision, changes]).toEqual([0, [{ path: 'a.py', content: 'starter' }]]);
      return { revision: 1, savedAt: '2026-11-22T10:00:01Z' };
    },
  });
  await expect(autosave.flush()).resolves.toBe(0);
  await expect(autosave.flush(true)).resolves.toBe(1);
});

test('offline: typing goes on, nothing is lost, and it is saved when the server is back', async () => {
  const server = createTestSaveServer({ 'a.py': '' });
  const { autosave, type, status, kept } = open(server);
  server.setDown(true);
  type('first');
  await vi.advanceTimersByTimeAsync(1000);
  expect(status()).toBe('offline');
  type('first second');
  expect(kept.changes).toMatchObject([{ mine: 'first second' }]);
  const flushed = autosave.flush();
  const refused = expect(flushed).rejects.toBeInstanceOf(NotSaved);
  await vi.advanceTimersByTimeAsync(5000);
  await refused;
  server.setDown(false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.history.at(-1)).toEqual({ 'a.py': 'first second' });
  expect(status()).toBe('saved');
});

test('a lost answer is repeated with the same id and counts once', async () => {
  const server = createTestSaveServer({ 'a.py': '' });
  const { type, status } = open(server);
  server.setLosesAnswers(true);
  type('text');
  await vi.advanceTimersByTimeAsync(900);
  server.setLosesAnswers(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(server.history).toHaveLength(2);
  expect(new Set(server.requests.map(({ saveId }) => saveId)).size).toBe(1);
  expect(status()).toBe('saved');
});

test('another tab changed another file: both are kept without asking', async () => {
  const server = createTestSaveServer({ 'a.py': 'a', 'b.py': 'b' });
  const { autosave, type } = open(server);
  server.saveElsewhere('b.py', 'theirs');
  type('mine');
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.history.at(-1)).toEqual({ 'a.py': 'mine', 'b.py': 'theirs' });
  expect(autosave.getSnapshot()).toMatchObject({
    status: 'saved',
    merged: { taken: ['b.py'], joined: [] },
  });
});

test('the same file changed elsewhere: asks, goes on keeping a local copy, and saves nothing meanwhile', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { autosave, type, status, kept } = open(server);
  server.saveElsewhere('a.py', 'theirs');
  type('mine');
  await vi.advanceTimersByTimeAsync(3000);
  expect(status()).toBe('conflict');
  type('mine, longer');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.changes).toMatchObject([{ base: 'a', mine: 'mine, longer' }]);
  expect(server.history).toHaveLength(2);
  await expect(autosave.flush()).rejects.toBeInstanceOf(NotSaved);
});

test('keep mine: it becomes the newer revision, theirs stays in the history', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { autosave, type } = open(server);
  server.saveElsewhere('a.py', 'theirs');
  type('mine');
  await vi.advanceTimersByTimeAsync(3000);
  autosave.resolveConflict({ 'a.py': 'mine' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.history).toEqual([{ 'a.py': 'a' }, { 'a.py': 'theirs' }, { 'a.py': 'mine' }]);
  expect(autosave.getSnapshot().status).toBe('saved');
});

test('take theirs: mine is saved into the history first', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { autosave, type } = open(server);
  server.saveElsewhere('a.py', 'theirs');
  type('mine');
  await vi.advanceTimersByTimeAsync(3000);
  autosave.resolveConflict({ 'a.py': 'theirs' });
  expect(autosave.getSnapshot().files).toEqual({ 'a.py': 'theirs' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.history.slice(2)).toEqual([{ 'a.py': 'mine' }, { 'a.py': 'theirs' }]);
  expect(autosave.getSnapshot().status).toBe('saved');
});

test('the same file changed elsewhere in other lines: joined without asking, and told', async () => {
  const server = createTestSaveServer({ 'a.py': 'one\ntwo\nthree\n' });
  const { autosave, type } = open(server);
  server.saveElsewhere('a.py', 'one\ntwo\nthree\nfour\n');
  type('zero\none\ntwo\nthree\n');
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.history.at(-1)).toEqual({ 'a.py': 'zero\none\ntwo\nthree\nfour\n' });
  expect(autosave.getSnapshot()).toMatchObject({ status: 'saved', merged: { joined: ['a.py'], taken: [] } });
  autosave.dismissMerged();
  expect(autosave.getSnapshot().merged.joined).toEqual([]);
});

test('keep both: theirs gets a file beside mine, and all of it is saved', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { autosave, type } = open(server);
  server.saveElsewhere('a.py', 'theirs');
  type('mine');
  await vi.advanceTimersByTimeAsync(3000);
  autosave.resolveConflict({ 'a.py': 'both' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.history.at(-1)).toEqual({ 'a.py': 'mine', 'a_other.py': 'theirs' });
});

test('a conflict stays open for what was typed meanwhile, until each file has a choice', async () => {
  const server = createTestSaveServer({ 'a.py': 'a', 'b.py': 'b' });
  const { autosave, type, status } = open(server);
  server.saveElsewhere('a.py', 'theirs a');
  server.saveElsewhere('b.py', 'theirs b');
  type('mine a');
  await vi.advanceTimersByTimeAsync(3000);
  type('mine b', 'b.py');
  autosave.resolveConflict({ 'a.py': 'mine' });
  expect(autosave.getSnapshot()).toMatchObject({ status: 'conflict', conflict: { paths: ['a.py', 'b.py'] } });
  autosave.resolveConflict({ 'a.py': 'mine', 'b.py': 'mine' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(status()).toBe('saved');
  expect(server.history.at(-1)).toEqual({ 'a.py': 'mine a', 'b.py': 'mine b' });
});

test('a text of mine that somebody brought back on purpose is their change, not mine', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { type, status } = open(server);
  type('first');
  await vi.advanceTimersByTimeAsync(2000);
  type('second');
  await vi.advanceTimersByTimeAsync(2000);
  server.saveElsewhere('a.py', 'first');
  type('third');
  await vi.advanceTimersByTimeAsync(2000);
  expect(status()).toBe('conflict');
});

test('what others saved is taken over when nothing here waits, and not in the middle of typing', async () => {
  const server = createTestSaveServer({ 'a.py': 'a', 'b.py': 'b' });
  const { autosave, type } = open(server);
  server.saveElsewhere('b.py', 'theirs');
  await autosave.catchUp();
  await vi.advanceTimersByTimeAsync(10);
  expect(autosave.getSnapshot()).toMatchObject({
    status: 'saved',
    files: { 'a.py': 'a', 'b.py': 'theirs' },
    merged: { taken: ['b.py'] },
  });
  expect(server.history).toHaveLength(2);
  server.saveElsewhere('b.py', 'theirs again');
  type('x');
  await autosave.catchUp();
  expect(autosave.getSnapshot().files['b.py']).toBe('theirs');
});

test('work left on this device by a closed tab is saved', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { status } = open(server, {
    recovered: {
      changes: [{ path: 'a.py', base: 'a', mine: 'left over', sent: [] }],
      givenUp: [],
      beside: [],
    },
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.history.at(-1)).toEqual({ 'a.py': 'left over' });
  expect(status()).toBe('saved');
});

test('left-over work and newer work on the server for the same file: asks', async () => {
  const server = createTestSaveServer({ 'a.py': 'newer' });
  const { autosave } = open(server, {
    recovered: {
      changes: [{ path: 'a.py', base: 'a', mine: 'left over', sent: [] }],
      givenUp: [],
      beside: [],
    },
  });
  await vi.advanceTimersByTimeAsync(5000);
  expect(autosave.getSnapshot()).toMatchObject({ status: 'conflict', conflict: { paths: ['a.py'] } });
  expect(server.history).toHaveLength(1);
  autosave.resolveConflict({ 'a.py': 'theirs' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.history.slice(1)).toEqual([{ 'a.py': 'left over' }, { 'a.py': 'newer' }]);
});

test('after the deadline nothing is sent any more, and the local copy stays', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { type, status, kept } = open(server);
  server.setFailure({ kind: 'closed' });
  type('too late');
  await vi.advanceTimersByTimeAsync(1000);
  expect(status()).toBe('closed');
  expect(kept.changes).toMatchObject([{ mine: 'too late' }]);
});

test('a refused save says why and is tried again with the next change', async () => {
  const server = createTestSaveServer({ 'a.py': 'a' });
  const { autosave, type, status } = open(server);
  server.setFailure({ kind: 'refused', reason: 'totalBytes' });
  type('huge');
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.getSnapshot()).toMatchObject({ status: 'refused', refusal: { reason: 'totalBytes' } });
  server.setFailure(null);
  type('small');
  await vi.advanceTimersByTimeAsync(1000);
  expect(status()).toBe('saved');
});

test('a browser that cannot keep a copy is reported', async () => {
  const { autosave, type } = open(createTestSaveServer({ 'a.py': '' }), {
    journal: { keep: async () => false, hurry: () => undefined, release: () => undefined },
  });
  type('x');
  await vi.advanceTimersByTimeAsync(10);
  expect(autosave.getSnapshot().isJournalKept).toBe(false);
});
