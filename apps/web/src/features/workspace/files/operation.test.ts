import { expect, test } from 'vitest';
import { applyChanges, type Files } from '../project/project-files.ts';
import { recordOperation, undoOperation } from './operation.ts';
import { planDelete, planMove } from './relocate.ts';

const files: Files = { 'a.py': 'a', 'lib/b.py': 'b' };

test('deleted files come back, but not over a new file of that name', () => {
  const operation = recordOperation(files, planDelete(files, ['a.py', 'lib']));
  const after = applyChanges(files, operation.changes);
  expect(after).toEqual({});
  expect(applyChanges(after, undoOperation(after, operation).changes)).toEqual(files);
  const { changes, kept } = undoOperation({ 'a.py': 'new' }, operation);
  expect(kept).toEqual(['a.py']);
  expect(changes).toEqual([{ path: 'lib/b.py', content: 'b' }]);
});

test('a moved file goes back with what was typed into it since', () => {
  const plan = planMove(files, new Map([['a.py', 'lib/a.py']]), []);
  const operation = recordOperation(files, plan.changes, plan.moved);
  const edited = { ...applyChanges(files, plan.changes), 'lib/a.py': 'edited' };
  expect(applyChanges(edited, undoOperation(edited, operation).changes)).toEqual({
    'a.py': 'edited',
    'lib/b.py': 'b',
  });
});

test('a moved file stays when its old place is taken, or when it is gone', () => {
  const plan = planMove(files, new Map([['a.py', 'lib/a.py']]), []);
  const operation = recordOperation(files, plan.changes, plan.moved);
  expect(undoOperation({ 'a.py': 'new', 'lib/a.py': 'a' }, operation)).toEqual({
    changes: [],
    kept: ['lib/a.py'],
  });
  expect(undoOperation({}, operation)).toEqual({ changes: [], kept: ['lib/a.py'] });
});

test('files that changed places change back', () => {
  const moves = new Map([
    ['a.py', 'lib/b.py'],
    ['lib/b.py', 'a.py'],
  ]);
  const plan = planMove(files, moves, []);
  const after = applyChanges(files, plan.changes);
  expect(after).toEqual({ 'a.py': 'b', 'lib/b.py': 'a' });
  const operation = recordOperation(files, plan.changes, plan.moved);
  expect(applyChanges(after, undoOperation(after, operation).changes)).toEqual(files);
});

test('replaced text goes back unless it was changed since', () => {
  const changes = [
    { path: 'a.py', content: 'A' },
    { path: 'lib/b.py', content: 'B' },
  ];
  const operation = recordOperation(files, changes);
  expect(undoOperation({ 'a.py': 'A', 'lib/b.py': 'typed' }, operation)).toEqual({
    changes: [{ path: 'a.py', content: 'a' }],
    kept: ['lib/b.py'],
  });
});
