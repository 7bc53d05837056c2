import { expect, test } from 'vitest';
import { combineEntries } from './combine-entries.ts';
import type { JournalEntry } from './journal.ts';
import type { OwnChange } from './rebase.ts';

let clock = 0;
function entry(base: string | null, mine: string | null, sent: string[] = []): JournalEntry {
  clock += 1;
  return {
    attemptId: 'attempt',
    tabId: `tab ${clock}`,
    writtenAtMs: clock,
    revision: 1,
    changes: [{ path: 'a.py', base, mine, sent }],
  };
}
const change = (base: string | null, mine: string | null, sent: string[] = []): OwnChange => ({
  path: 'a.py',
  base,
  mine,
  sent,
});

test('one tab that is gone has left what it has left', () => {
  expect(combineEntries([entry('a', 'b')], [])).toEqual({
    changes: [change('a', 'b')],
    givenUp: [],
    beside: [],
  });
});

test('two tabs that changed different lines have left both changes', () => {
  const entries = [entry('1\n2\n3\n', 'x\n2\n3\n', ['s']), entry('1\n2\n3\n', '1\n2\ny\n')];
  expect(combineEntries(entries, [])).toEqual({
    changes: [change('1\n2\n3\n', 'x\n2\ny\n', ['s'])],
    givenUp: [],
    beside: [],
  });
});

test('two tabs that changed the same line: the later stays, the earlier gets a free place beside it', () => {
  const entries = [entry('a', 'earlier'), entry('a', 'later')].toReversed();
  expect(combineEntries(entries, ['a.py', 'a_other.py'])).toEqual({
    changes: [change('a', 'later'), { path: 'a_other2.py', base: null, mine: 'earlier', sent: [] }],
    givenUp: [],
    beside: ['a_other2.py'],
  });
});

test('a tab that began with what the other one had saved knows it already', () => {
  expect(combineEntries([entry('a', 'b'), entry('b', 'c')], []).changes).toEqual([change('b', 'c')]);
});

test('a deletion never takes the text of another tab along', () => {
  expect(combineEntries([entry('a', 'text'), entry('a', null)], []).changes).toEqual([change('a', 'text')]);
  expect(combineEntries([entry('a', null), entry('a', 'text')], []).changes).toEqual([change('a', 'text')]);
});
