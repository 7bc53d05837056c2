import { gridStep, type Point } from '@holdout/design';
import type { KeyboardEvent } from 'react';

/** What a key asks for; null when it is nobody's here. */
export type CanvasWish =
  | { kind: 'undo' | 'redo' | 'all' | 'remove' | 'name' | 'connect' | 'none' }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'move'; by: Point };

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const plain: Record<string, CanvasWish> = {
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Enter: { kind: 'name' },
  Escape: { kind: 'none' },
  PageDown: { kind: 'step', by: 1 },
  PageUp: { kind: 'step', by: -1 },
  c: { kind: 'connect' },
};
const withControl: Record<string, CanvasWish> = {
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  a: { kind: 'all' },
};

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** With Shift an arrow goes further. */
export function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): CanvasWish | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    return letter === 'z' && shiftKey ? { kind: 'redo' } : (withControl[letter] ?? null);
  }
  const arrow = arrows[key];
  const length = gridStep * (shiftKey ? 5 : 1);
  if (arrow) return { kind: 'move', by: { x: arrow.x * length, y: arrow.y * length } };
  return plain[key] ?? null;
}
