import { expect, test } from 'vitest';
import { findFeedbackProblems } from './find-feedback-problems.ts';

const find = (sentence: string, reviewers: string[]) =>
  findFeedbackProblems([{ competency: 'data-features', level: 'mid', sentence }], {
    ratings: [{ reviewer: 'somebody', competency: 'data-features', level: 'mid', reason: '' }],
    hiddenIds: ['M3_leak_probe'],
    reviewers,
  });

test.each([
  ['Rosa liked it.', 'Rosa Rousseau'],
  ['As ROUSSEAU says: fine.', 'Rosa Rousseau'],
  ['rosa rousseau liked it.', 'Rosa Rousseau'],
  ['Zoe liked it.', 'Zoë de la Tour'],
  ['Selon Le An, c’est clair.', 'Le An'],
])('"%s" names %s', (sentence, name) => {
  expect(find(sentence, [name, 'Somebody Else'])).toMatchObject([
    { problem: 'names_reviewer', words: [name] },
  ]);
});

test.each([
  ['Le découpage de la validation est clair.', 'Zoë de la Tour'],
  ['A rose is not a feature; an answer is.', 'Rose An'],
  ['It will hold, with a mark for van and von.', 'Will van Mark'],
  ['Clear functions.', 'Rosa Rousseau'],
])('"%s" does not name %s', (sentence, name) => {
  expect(find(sentence, [name])).toEqual([]);
});

test('a hidden check is named in any capitals', () => {
  expect(find('See m3_LEAK_probe.', [])).toMatchObject([
    { problem: 'names_check', words: ['M3_leak_probe'] },
  ]);
});
