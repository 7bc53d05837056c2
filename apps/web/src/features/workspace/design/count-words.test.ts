import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each([
  ['', 0],
  ['**Two** words', 2],
  ['- [ ] a list\n- | table |', 3],
  ['עברית ואנגלית', 2],
  ['🙂 👩‍💻', 0],
])('%j', (text, count) => expect(countWords(text, 'en')).toBe(count));

test('an elision counts as it is written', () => {
  expect(countWords("l'offre 100 ms", 'fr')).toBe(countWords('offre 100 ms', 'fr'));
});
