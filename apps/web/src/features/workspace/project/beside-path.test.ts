import { findPathProblem } from '@holdout/contract';
import { expect, test } from 'vitest';
import { besidePath } from './beside-path.ts';

test.each([
  ['model.py', [], 'model_other.py'],
  ['tests/test_model.py', [], 'tests/test_model_other.py'],
  ['model.py', ['model_other.py', 'MODEL_OTHER2.PY'], 'model_other3.py'],
  ['Makefile', [], 'Makefile_other.txt'],
])('beside %s, with %j taken, is %s', (path, taken, beside) => {
  expect(besidePath(path, taken)).toBe(beside);
});

test('a name as long as a name may be still has a place beside it', () => {
  const long = `${'a'.repeat(77)}.py`;
  const deep = `${`${'b'.repeat(79)}/`.repeat(2)}${'c'.repeat(37)}.py`;
  for (const path of [long, deep]) {
    expect(findPathProblem(path)).toBe(null);
    expect(findPathProblem(besidePath(path, []))).toBe(null);
  }
});
