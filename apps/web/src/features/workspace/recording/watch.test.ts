import { afterEach, expect, test, vi } from 'vitest';
import { wasCopiedHere } from '../../../lib/copied-texts.ts';
import { watchPage } from './watch-page.ts';
import { watchProject } from './watch-project.ts';

let unwatch: () => void = () => undefined;
afterEach(() => unwatch());

function watchedPage() {
  const told: string[] = [];
  unwatch = watchPage({
    left: () => told.push('left'),
    returned: () => told.push('returned'),
    beat: async () => void told.push('beat'),
  });
  return told;
}

test('losing and getting the focus is told; a page that is hidden sends what it has', () => {
  const told = watchedPage();
  window.dispatchEvent(new Event('blur'));
  window.dispatchEvent(new Event('focus'));
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  state.mockRestore();
  expect(told).toEqual(['left', 'returned', 'left', 'beat']);
  unwatch();
  window.dispatchEvent(new Event('blur'));
  expect(told).toHaveLength(4);
});

test('what an editor writes to the clipboard is remembered as copied here', () => {
  watchedPage();
  const event = new Event('copy') as Event & { clipboardData: unknown };
  event.clipboardData = { getData: () => 'x = 1\r\ny = 2' };
  expect(wasCopiedHere('x = 1\ny = 2')).toBe(false);
  document.dispatchEvent(event);
  expect(wasCopiedHere('x = 1\ny = 2')).toBe(true);
});

test('files that change from outside are told, and typing is not', () => {
  const told: string[] = [];
  let snapshot = { files: { 'a.py': 'a', 'b.py': 'b' } as Record<string, string>, outsideVersion: 0 };
  let listener: () => void = () => undefined;
  const change = (files: Record<string, string>, isFromOutside: boolean) => {
    snapshot = { files, outsideVersion: snapshot.outsideVersion + (isFromOutside ? 1 : 0) };
    listener();
  };
  unwatch = watchProject(
    { file: (path, action) => told.push(`${path} ${action}`) },
    {
      getSnapshot: () => snapshot as never,
      subscribe: (listen) => {
        listener = listen;
        return () => undefined;
      },
    },
  );
  change({ 'a.py': 'a typed', 'b.py': 'b' }, false);
  change({ 'a.py': 'a typed', 'c.py': 'b' }, true);
  expect(told).toEqual(['c.py written', 'b.py deleted']);
});
