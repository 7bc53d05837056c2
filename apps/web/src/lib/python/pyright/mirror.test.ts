import { expect, test } from 'vitest';
import { createMirror, pythonFilesOf } from './mirror.ts';

function mirror(initial: Record<string, string>) {
  const notes: string[] = [];
  const made = createMirror(
    initial,
    (path) => `file:///p/${path}`,
    (method, params) => {
      notes.push(`${method.split('/')[1]} ${JSON.stringify(params)}`);
    },
  );
  const since = () => notes.splice(0);
  return { mirror: made, since };
}

test('files there are at the start are open; what stays the same is not told again', () => {
  const { mirror: made, since } = mirror({ 'a.py': 'A' });
  expect(since()).toEqual([
    'didOpen {"textDocument":{"uri":"file:///p/a.py","languageId":"python","version":1,"text":"A"}}',
  ]);
  made.sync({ 'a.py': 'A' });
  expect(since()).toEqual([]);
});

test('a change counts the version up, and what is said about an older one is not current', () => {
  const { mirror: made, since } = mirror({ 'a.py': 'A' });
  since();
  made.sync({ 'a.py': 'B' });
  expect(since()).toEqual([
    'didChange {"textDocument":{"uri":"file:///p/a.py","version":2},"contentChanges":[{"text":"B"}]}',
  ]);
  expect([made.isCurrent('a.py', 1), made.isCurrent('a.py', 2)]).toEqual([false, true]);
});

test('a renamed file goes and comes', () => {
  const { mirror: made, since } = mirror({ 'a.py': 'A' });
  since();
  made.sync({ 'b.py': 'A' });
  expect(since().map((note) => note.split(' ')[0])).toEqual([
    'didClose',
    'deleteFile',
    'createFile',
    'didOpen',
  ]);
});

test('only Python that somebody may have written by hand is told', () => {
  const files = { 'a.py': '', 'b.pyi': '', 'README.md': '', 'big.py': 'x'.repeat(200_001) };
  expect(Object.keys(pythonFilesOf(files))).toEqual(['a.py', 'b.pyi']);
});
