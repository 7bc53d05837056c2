import { expect, it } from 'vitest';
import { createStarterLines } from './starter-lines.ts';

const starter = [{ path: 'a.py', content: 'one\ntwo\nthree\n' }];
const linesOf = (content: string, path = 'a.py') => [...createStarterLines(starter).of({ path, content })];

it('knows the lines that the starter gave, wherever they went', () => {
  expect(linesOf('one\ntwo\nthree\n')).toEqual([1, 2, 3, 4]);
  expect(linesOf('zero\none\nmine\nthree\n')).toEqual([2, 4, 5]);
  expect(linesOf('mine')).toEqual([]);
  expect(linesOf('one\n', 'other.py')).toEqual([]);
});

it('knows files that were not touched', () => {
  const lines = createStarterLines(starter);
  expect(lines.isGiven({ path: 'a.py', content: 'one\ntwo\nthree\n' })).toBe(true);
  expect(lines.isGiven({ path: 'a.py', content: 'one\n' })).toBe(false);
});
