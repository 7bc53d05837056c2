import { expect, test } from 'vitest';
import { findCommand, keysOf } from './command.ts';
import { commandIds, commandOf, commands } from './command-table.ts';

const stroke = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([true, false])('no shortcut means two things in one place (on a Mac: %s)', (onMac) => {
  const all = commandIds.flatMap((id) => {
    const { scope = 'everywhere' } = commandOf(id);
    return keysOf(commandOf(id), onMac).map((keys) => `${scope}: ${keys}`);
  });
  expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
});

test.each([true, false])('what works everywhere does not hide keys of the editor (on a Mac: %s)', (onMac) => {
  const keysIn = (wanted: string) =>
    commandIds
      .filter((id) => (commandOf(id).scope ?? 'everywhere') === wanted)
      .flatMap((id) => keysOf(commandOf(id), onMac));
  const everywhere = new Set(keysIn('everywhere'));
  expect(keysIn('editor').filter((keys) => everywhere.has(keys))).toEqual([]);
});

test('no shortcut is one that browsers keep for themselves, and none needs AltGr', () => {
  const kept = ['Mod+W', 'Mod+T', 'Mod+N', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Mod+Tab', 'Mod+Q'];
  const ours = commandIds
    .filter((id) => commandOf(id).scope !== 'editor')
    .flatMap((id) => commandOf(id).keys ?? []);
  expect(ours.filter((keys) => kept.includes(keys) || /(Mod|Ctrl)\+Alt\+/.test(keys))).toEqual([]);
});

test('a key finds its command, in its place only', () => {
  expect(findCommand(commands, { ...stroke, key: 'F1' }, 'everywhere', false)).toBe('palette');
  expect(findCommand(commands, { ...stroke, key: 'p', ctrlKey: true }, 'everywhere', false)).toBe(
    'quickOpen',
  );
  expect(findCommand(commands, { ...stroke, key: 'F2' }, 'everywhere', false)).toBeNull();
  expect(findCommand(commands, { ...stroke, key: 'F2' }, 'tree', false)).toBe('renameFile');
  expect(findCommand(commands, { ...stroke, key: 'g', ctrlKey: true }, 'everywhere', true)).toBe('goToLine');
  expect(findCommand(commands, { ...stroke, key: 'g', metaKey: true }, 'everywhere', true)).toBeNull();
});
