import { gridStep } from '@holdout/design';
import { expect, test } from 'vitest';
import { wishOf } from './canvas-keys.ts';

const stroke = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('keys of the canvas, and none of the browser or the page around', () => {
  expect(wishOf({ ...stroke, key: 'ArrowLeft' })).toEqual({ kind: 'move', by: { x: -gridStep, y: 0 } });
  expect(wishOf({ ...stroke, key: 'ArrowDown', shiftKey: true })).toEqual({
    kind: 'move',
    by: { x: 0, y: 5 * gridStep },
  });
  expect(wishOf({ ...stroke, key: 'z', ctrlKey: true })).toEqual({ kind: 'undo' });
  expect(wishOf({ ...stroke, key: 'Z', metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
  expect(wishOf({ ...stroke, key: 'c' })).toEqual({ kind: 'connect' });
  for (const key of ['c', 's', 'p', 'ArrowLeft'])
    expect(wishOf({ ...stroke, key, ctrlKey: true })).toBeNull();
  expect(wishOf({ ...stroke, key: 'ArrowLeft', altKey: true })).toBeNull();
  expect(wishOf({ ...stroke, key: 'Tab' })).toBeNull();
});
