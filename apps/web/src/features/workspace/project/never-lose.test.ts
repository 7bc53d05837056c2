import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRandom } from '../../../lib/csv/test-random.ts';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { combineEntries } from './combine-entries.ts';
import type { JournalEntry, UnsavedWork } from './journal.ts';
import type { Files } from './project-files.ts';
import type { ConflictChoice } from './settle-conflict.ts';
import { createTestSaveServer } from './test-save-server.ts';

/**
 * Several tabs write lines that are all different, lose the network, crash, are opened again, and choose in conflicts. At
 * the end every line is in the project, unless a person deleted it or chose the other version; and what was given up by a
 * choice is in the history.
 */
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Random = ReturnType<typeof createRandom>;
const linesOf = (files: Files) => new Set(Object.values(files).flatMap((text) => text.split('\n')));
const paths = ['a.py', 'b.py'];

function createWorld(random: Random) {
  const start = Object.fromEntries(paths.map((path) => [path, `${path} 1\n${path} 2\n${path} 3\n`]));
  const server = createTestSaveServer(start);
  const journal = new Map<string, JournalEntry>();
  const written = new Set<string>();
  /** Deleted by hand, or given up in a conflict. */
  const dropped = new Set<string>();
  const givenUp = new Set<string>();
  const tabs: { id: string; autosave: Autosave; link: { isDown: boolean } }[] = [];
  let count = 0;

  function openTab(): void {
    count += 1;
    const id = `tab ${count}`;
    const link = { isDown: false };
    const gone = [...journal.values()].filter(({ tabId }) => !tabs.some((tab) => tab.id === tabId));
    const latest = server.latest();
    const recovered = combineEntries(gone, Object.keys(latest.files));
    for (const { tabId } of gone) journal.delete(tabId);
    const keep = (work: UnsavedWork) => {
      const entry = { attemptId: '', tabId: id, writtenAtMs: Date.now(), revision: 0, ...work };
      if (work.changes.length + (work.givenUp?.length ?? 0) === 0) journal.delete(id);
      else journal.set(id, entry);
    };
    keep(recovered);
    const through = async <Value>(call: () => Promise<Value>): Promise<Value> => {
      if (link.isDown) throw { kind: 'unreachable' } satisfies SaveFailure;
      const value = await call();
      if (link.isDown) throw { kind: 'unreachable' } satisfies SaveFailure;
      return value;
    };
    const autosave = createAutosave({
      start: latest,
      recovered,
      save: (request) => through(() => server.save(request)),
      loadLatest: () => through(server.loadLatest),
      toFailure: (error) => error as SaveFailure,
      journal: {
        keep: async (work) => {
          keep(work);
          return true;
        },
        hurry: () => undefined,
        release: () => undefined,
      },
      createId: () => `save ${random.next()}`,
    });
    tabs.push({ id, autosave, link });
  }

  function type(autosave: Autosave): void {
    const { files } = autosave.getSnapshot();
    const path = random.pick(Object.keys(files));
    const lines = (files[path] ?? '').split('\n').slice(0, -1);
    const isDeleting = random.next() < 0.2 && lines.length > 0;
    const at = random.integer(0, lines.length);
    if (isDeleting) dropped.add(lines.splice(Math.min(at, lines.length - 1), 1)[0] as string);
    else {
      const line = `line ${written.size}`;
      written.add(line);
      lines.splice(at, 0, line);
    }
    autosave.change([{ path, content: lines.map((line) => `${line}\n`).join('') }], 'typing');
  }

  function choose({ autosave }: (typeof tabs)[number]): void {
    const { conflict, files: mine } = autosave.getSnapshot();
    if (!conflict) return;
    const choices: Record<string, ConflictChoice> = {};
    for (const path of conflict.paths) {
      const choice = random.pick(['mine', 'theirs', 'both'] as const);
      choices[path] = choice;
      if (choice === 'both') continue;
      const own = linesOf({ [path]: mine[path] ?? '' });
      const theirs = linesOf({ [path]: conflict.theirs.files[path] ?? '' });
      const [kept, lost] = choice === 'mine' ? [own, theirs] : [theirs, own];
      for (const line of lost) {
        if (kept.has(line) || line === '') continue;
        dropped.add(line);
        givenUp.add(line);
      }
    }
    autosave.resolveConflict(choices);
  }

  return { server, tabs, written, dropped, givenUp, journal, openTab, type, choose };
}

async function play(seed: number) {
  const random = createRandom(seed);
  const world = createWorld(random);
  const { tabs, openTab, type, choose } = world;
  openTab();
  openTab();
  for (let step = 0; step < 120; step += 1) {
    const tab = random.pick(tabs);
    const dice = random.next();
    if (dice < 0.6) type(tab.autosave);
    else if (dice < 0.7) tab.link.isDown = !tab.link.isDown;
    else if (dice < 0.8) choose(tab);
    else if (dice < 0.85) void tab.autosave.catchUp();
    else if (dice < 0.9 && tabs.length > 1) {
      tabs.splice(tabs.indexOf(tab), 1);
      tab.autosave.stop();
    } else if (dice < 0.95 && tabs.length < 4) openTab();
    await vi.advanceTimersByTimeAsync(random.integer(0, 1500));
  }
  // Everybody comes back, one tab after another, until all is saved and nothing is open.
  for (let round = 0; round < 12; round += 1) {
    for (const tab of tabs) {
      tab.link.isDown = false;
      tab.autosave.wake();
      choose(tab);
      await vi.advanceTimersByTimeAsync(20_000);
    }
    if (round % 4 === 3) openTab();
  }
  return world;
}

test('no line vanishes without a person having chosen so', async () => {
  const counts = { written: 0, kept: 0, givenUp: 0, revisions: 0 };
  for (let seed = 1; seed <= 60; seed += 1) {
    const { server, tabs, written, dropped, givenUp, journal } = await play(seed);
    const statuses = tabs.map(({ autosave }) => autosave.getSnapshot().status);
    expect(new Set(statuses), `seed ${seed}`).toEqual(new Set(['saved']));
    expect([...journal.keys()], `seed ${seed}`).toEqual([]);
    const now = linesOf(server.latest().files);
    const lost = [...written].filter((line) => !now.has(line) && !dropped.has(line));
    expect(lost, `seed ${seed}: lines that nobody chose to lose`).toEqual([]);
    const ever = linesOf(
      Object.fromEntries(server.history.flatMap(Object.entries).map(([, text], at) => [at, text])),
    );
    expect(
      [...givenUp].filter((line) => !ever.has(line)),
      `seed ${seed}: not in the history`,
    ).toEqual([]);
    for (const { autosave } of tabs) autosave.stop();
    counts.written += written.size;
    counts.kept += [...written].filter((line) => now.has(line)).length;
    counts.givenUp += givenUp.size;
    counts.revisions += server.history.length;
  }
  // The story must hold enough for its end to mean something.
  expect(counts.written).toBeGreaterThan(2000);
  expect(counts.kept).toBeGreaterThan(1000);
  expect(counts.givenUp).toBeGreaterThan(100);
  expect(counts.revisions).toBeGreaterThan(1000);
});
