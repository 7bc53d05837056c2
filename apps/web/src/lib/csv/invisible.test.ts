import { expect, test } from 'vitest';
import { markInvisible } from './invisible.ts';

test('what would not be seen stands as a mark, the rest as it is', () => {
  expect(markInvisible('plain text')).toEqual([{ text: 'plain text' }]);
  expect(markInvisible('invoice\u202efdp.exe')).toEqual([
    { text: 'invoice' },
    { mark: 'U+202E' },
    { text: 'fdp.exe' },
  ]);
  expect(markInvisible('a\nb\tc\u0007')).toEqual([
    { text: 'a' },
    { mark: '↵' },
    { text: 'b' },
    { mark: '⇥' },
    { text: 'c' },
    { mark: 'U+0007' },
  ]);
});

test('spaces at the edges are seen, those between words are not marked', () => {
  expect(markInvisible(' New York  ')).toEqual([{ mark: '·' }, { text: 'New York' }, { mark: '··' }]);
  expect(markInvisible('   ')).toEqual([{ mark: '···' }]);
  expect(markInvisible('')).toEqual([]);
});
