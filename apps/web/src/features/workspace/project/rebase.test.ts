import { expect, test } from 'vitest';
import { rebase } from './rebase.ts';

const change = { path: 'a.py', base: 'old', mine: 'new', sent: [] };

test('a file that only I changed stays mine, a file that only they changed stays theirs', () => {
  expect(rebase([change], { 'a.py': 'old', 'b.py': 'theirs' })).toEqual({
    files: { 'a.py': 'new', 'b.py': 'theirs' },
    joined: [],
    conflicts: [],
  });
});

test('a file that both changed in different lines holds both changes', () => {
  const own = { path: 'a.py', base: '1\n2\n3\n', mine: 'mine\n2\n3\n', sent: [] };
  expect(rebase([own], { 'a.py': '1\n2\ntheirs\n' })).toEqual({
    files: { 'a.py': 'mine\n2\ntheirs\n' },
    joined: ['a.py'],
    conflicts: [],
  });
});

test('the same line changed on both sides is a conflict', () => {
  expect(rebase([change], { 'a.py': 'theirs' }).conflicts).toEqual(['a.py']);
});

test('the same change on both sides is none', () => {
  expect(rebase([change], { 'a.py': 'new' }).conflicts).toEqual([]);
});

test('an earlier text of my own, found on the server, is no foreign change', () => {
  expect(rebase([{ ...change, sent: ['half'] }], { 'a.py': 'half' })).toEqual({
    files: { 'a.py': 'new' },
    joined: [],
    conflicts: [],
  });
});

test('they deleted what I changed: a conflict; I deleted what they left alone: gone', () => {
  expect(rebase([change], {}).conflicts).toEqual(['a.py']);
  expect(rebase([{ ...change, mine: null }], { 'a.py': 'old' })).toEqual({
    files: {},
    joined: [],
    conflicts: [],
  });
});
