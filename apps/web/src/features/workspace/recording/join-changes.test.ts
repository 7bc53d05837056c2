import { expect, test } from 'vitest';
import type { EditorChange } from '../../../components/code-editor/code-editor-props.ts';
import { createRandom } from '../../../lib/csv/test-random.ts';
import { joinChanges } from './join-changes.ts';

const change = (offset: number, removed: number, added: number): EditorChange => ({ offset, removed, added });

test.each([
  ['letters one after another', change(5, 0, 1), change(6, 0, 1), change(5, 0, 2)],
  ['a letter that is taken back', change(5, 0, 3), change(7, 1, 0), change(5, 0, 2)],
  ['backspaces beyond what was written', change(5, 0, 1), change(3, 3, 0), change(3, 2, 0)],
  ['a bracket between a pair that closed itself', change(5, 0, 2), change(6, 0, 4), change(5, 0, 6)],
  ['letters that stood behind', change(5, 0, 2), change(7, 3, 0), change(5, 3, 2)],
  ['all of it and its surroundings replaced', change(5, 1, 2), change(3, 6, 4), change(3, 5, 4)],
])('%s are one change', (_name, first, second, joined) => {
  expect(joinChanges(first, second)).toEqual(joined);
});

test('changes with something between them stay two', () => {
  expect(joinChanges(change(5, 0, 2), change(8, 0, 1))).toBeNull();
  expect(joinChanges(change(5, 0, 2), change(2, 2, 1))).toBeNull();
});

test('a joined change is where the text differs, and by how much, whatever was joined', () => {
  const random = createRandom(7);
  let joinedCount = 0;
  for (let round = 0; round < 3000; round += 1) {
    const start = Array.from({ length: 12 }, (_, index) => `${index.toString(36)}`).join('');
    let written = 0;
    const draw = (text: string): EditorChange => {
      const offset = random.integer(0, text.length);
      return change(offset, random.integer(0, Math.min(4, text.length - offset)), random.integer(0, 4));
    };
    const apply = (text: string, { offset, removed, added }: EditorChange) => {
      written += 1;
      // Letters that occur nowhere else.
      const letters = Array.from({ length: added }, (_, index) =>
        String.fromCharCode(0x4e00 + 10 * written + index),
      ).join('');
      return text.slice(0, offset) + letters + text.slice(offset + removed);
    };
    const first = draw(start);
    const between = apply(start, first);
    const second = draw(between);
    const end = apply(between, second);
    const joined = joinChanges(first, second);
    if (joined === null) continue;
    joinedCount += 1;
    const { offset, removed, added } = joined;
    expect(end.slice(0, offset)).toBe(start.slice(0, offset));
    expect(end.slice(offset + added)).toBe(start.slice(offset + removed));
  }
  expect(joinedCount).toBeGreaterThan(500);
});
