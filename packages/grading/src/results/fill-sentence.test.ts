import { expect, it } from 'vitest';
import { fillSentence, hasAllMeasures } from './fill-sentence.ts';

const measures = {
  auc: 0.7749,
  share: 0.256,
  rows: 25979,
  shift: -0.5,
  tiny: 0.00000123,
  columns: ['plan', 'region'],
  is_open: true,
  problem: null,
  word: 'a {rows} b',
};

it.each([
  ['AUC {auc:.3f}', 'AUC 0.775', 'AUC 0,775'],
  ['{share:.0%}', '26%', '26\u202f%'],
  ['{share:.1%} of {rows:,d}', '25.6% of 25,979', '25,6\u202f% of 25\u202f979'],
  ['{rows} {rows:d}', '25979 25979', '25979 25979'],
  ['{shift:+.2f}', '-0.50', '-0,50'],
  ['{auc:+.1f}', '+0.8', '+0,8'],
  ['{auc}', '0.7749', '0,7749'],
  ['{tiny:.2g}', '0.0000012', '0,0000012'],
  ['{columns}: {is_open}', 'plan, region: yes', 'plan, region: oui'],
  ['{problem} {nothing:.2f}', '– –', '– –'],
  ['no {} and no { either', 'no {} and no { either', 'no {} and no { either'],
])('%s', (text, en, fr) => {
  const plain = (filled: string) => filled.replaceAll('\u00a0', '\u202f');
  expect(plain(fillSentence(text, measures, 'en'))).toBe(en);
  expect(plain(fillSentence(text, measures, 'fr'))).toBe(fr);
});

it('fills in once: a measure that holds a placeholder stays as it is', () => {
  expect(fillSentence('{word}', measures, 'en')).toBe('a {rows} b');
});

it('knows whether a sentence can be said', () => {
  expect(hasAllMeasures('{auc:.2f} {rows}', measures)).toBe(true);
  expect(hasAllMeasures('{auc} {problem}', measures)).toBe(false);
});
