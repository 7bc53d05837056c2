import { expect, test } from 'vitest';
import { listSymbols } from './symbols.ts';

test('functions and classes of Python are found, methods with their class', () => {
  const text = [
    'import os',
    'class Model:',
    '    def fit(self, rows):',
    '        def inner(): ...',
    '    async def load(self): ...',
    'def predict(rows):',
    '    text = "def not_one"',
  ].join('\n');
  expect(listSymbols('solution.py', text)).toEqual([
    { name: 'Model', line: 2 },
    { name: 'Model.fit', line: 3 },
    { name: 'Model.fit.inner', line: 4 },
    { name: 'Model.load', line: 5 },
    { name: 'predict', line: 6 },
  ]);
});

test('headings of Markdown are found; other files have none', () => {
  expect(listSymbols('README.md', '# Plan\ntext\n## Data ##\n#hashtag')).toEqual([
    { name: 'Plan', line: 1 },
    { name: 'Data', line: 3 },
  ]);
  expect(listSymbols('a.csv', 'def x')).toEqual([]);
});
