import { expect, test } from 'vitest';
import { splitOutput } from './traceback.ts';

const paths = ['solution.py', 'tests/test_solution.py', 'test_solution.py'];

test('finds places of the project in a Python traceback, and leaves the libraries alone', () => {
  const text =
    'Traceback:\n  File "/usr/lib/python3/x.py", line 3\n  File "/work/project/solution.py", line 14, in fit\n';
  expect(splitOutput(text, paths)).toEqual([
    { kind: 'text', text: 'Traceback:\n  File "/usr/lib/python3/x.py", line 3\n  ' },
    { kind: 'place', text: 'File "/work/project/solution.py", line 14', path: 'solution.py', line: 14 },
    { kind: 'text', text: ', in fit\n' },
  ]);
});

test('finds the places that pytest prints, with the longest path that fits', () => {
  expect(splitOutput('tests/test_solution.py:7: AssertionError', paths)[0]).toEqual({
    kind: 'place',
    text: 'tests/test_solution.py:7',
    path: 'tests/test_solution.py',
    line: 7,
  });
});

test('text without places stays whole', () => {
  expect(splitOutput('hello\n', paths)).toEqual([{ kind: 'text', text: 'hello\n' }]);
});

test('of very many places the first can be opened, and all of the text is there', () => {
  const text = 'File "solution.py", line 1\n'.repeat(40_000);
  const parts = splitOutput(text, paths);
  expect(parts.filter((part) => part.kind === 'place')).toHaveLength(1_000);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});
