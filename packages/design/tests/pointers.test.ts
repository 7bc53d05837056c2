import { expect, test } from 'vitest';
import { findPointers, termsOf, topics } from '../src/index.ts';

const find = (content: string) =>
  findPointers([{ path: 'answer/plan.md', content }]).map(
    ({ topic, line, term }) => `${topic} ${line} ${term}`,
  );

test('a place is found in both languages, whatever the ending, the case and the accents are', () => {
  expect(find('We Monitor scores.\nEn cas de dérive, on revient.\nLe COÛT : 3 000 € par mois.')).toEqual([
    'monitoring 1 monitor',
    'drift 2 dérive',
    'cost 3 €',
  ]);
  expect(find('Roll\tback within 5 min')).toEqual(['rollback 1 roll\tback']);
});

test('a word within another word is none', () => {
  expect(find('makeshift unmasked premature intercostal; we derive it')).toEqual([]);
});

test('a figure with its sign speaks of cost', () => {
  expect(find('12€ each')).toEqual(['cost 1 €']);
  expect(find('$5')).toEqual(['cost 1 $']);
});

test('nothing is said of what was not found, and strange text is text', () => {
  expect(find('')).toEqual([]);
  expect(find('(((((((( \\ [[[ ‮ 👩‍💻')).toEqual([]);
});

test('every term finds itself', () => {
  for (const topic of topics)
    for (const term of termsOf[topic])
      expect(find(`a ${term} b`).some((each) => each.startsWith(topic))).toBe(true);
});

test('a long answer takes no time to speak of', () => {
  const words = 'the monitored cost of drifting models '.repeat(4000);
  expect(findPointers([{ path: 'a.md', content: words.replaceAll('. ', '\n') }]).length).toBeGreaterThan(0);
});
