import { expect, test } from 'vitest';
import { describeShortcut, type Keystroke, matchesShortcut, toAriaShortcut } from './shortcut.ts';

const stroke = (key: string, modifiers: Partial<Keystroke> = {}): Keystroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

test('Mod is Ctrl, on a Mac Cmd', () => {
  expect(matchesShortcut(stroke('p', { ctrlKey: true }), 'Mod+P', false)).toBe(true);
  expect(matchesShortcut(stroke('p', { ctrlKey: true }), 'Mod+P', true)).toBe(false);
  expect(matchesShortcut(stroke('p', { metaKey: true }), 'Mod+P', true)).toBe(true);
  expect(matchesShortcut(stroke('g', { ctrlKey: true }), 'Ctrl+G', true)).toBe(true);
});

test('a modifier more or less is another shortcut, and AltGr is none', () => {
  expect(matchesShortcut(stroke('P', { ctrlKey: true, shiftKey: true }), 'Mod+P', false)).toBe(false);
  expect(matchesShortcut(stroke('P', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+P', false)).toBe(true);
  expect(matchesShortcut(stroke('p', { ctrlKey: true, altKey: true }), 'Mod+P', false)).toBe(false);
  expect(matchesShortcut(stroke('F1'), 'F1', false)).toBe(true);
});

test('with Option a Mac types another sign: the place of the key counts', () => {
  expect(matchesShortcut(stroke('≈', { code: 'KeyX', altKey: true }), 'Alt+X', true)).toBe(true);
  expect(matchesShortcut(stroke('≈', { code: 'KeyN', altKey: true }), 'Alt+X', true)).toBe(false);
});

test('shortcuts are written as people of that machine and language know them', () => {
  const french: Record<string, string> = { Shift: 'Maj', Delete: 'Suppr' };
  const nameOf = (key: string) => french[key] ?? key;
  expect(describeShortcut('Mod+Shift+F', false, nameOf)).toBe('Ctrl+Maj+F');
  expect(describeShortcut('Mod+Shift+F', true, nameOf)).toBe('⇧⌘F');
  expect(describeShortcut('Delete', false, nameOf)).toBe('Suppr');
  expect(toAriaShortcut('Mod+Shift+F', false)).toBe('Control+Shift+F');
  expect(toAriaShortcut('Mod+Shift+F', true)).toBe('Meta+Shift+F');
});
