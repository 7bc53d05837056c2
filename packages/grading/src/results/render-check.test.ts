import { type CheckResultValue, type CheckSentences, checkResultValues } from '@holdout/contract';
import { expect, it } from 'vitest';
import { renderCheck } from './render-check.ts';

const meanings = Object.fromEntries(
  checkResultValues.map((value) => [value, { en: `means ${value}`, fr: `signifie ${value}` }]),
) as Record<CheckResultValue, { en: string; fr: string }>;
const sentences: CheckSentences = {
  title: 'Ranking',
  did: 'Scored {rows} rows.',
  saw: { any: 'AUC {auc:.2f}.', unclear: 'Too wide.' },
  implies: { met: 'It ranks.', not_met: 'It does not.' },
  other_explanations: ['Look at {rows} rows.'],
};
const render = (result: CheckResultValue, measures = {}) =>
  renderCheck(sentences, result, measures, 'en', meanings);

it('takes the sentence of the result, then the general one, then what the value means', () => {
  expect(render('met', { auc: 0.771, rows: 3 })).toEqual({
    title: 'Ranking',
    did: 'Scored 3 rows.',
    saw: 'AUC 0.77.',
    implies: 'It ranks.',
    otherExplanations: ['Look at 3 rows.'],
  });
  expect(render('unclear').saw).toBe('Too wide.');
  expect(render('partly', { auc: 0.5 }).implies).toBe('means partly');
});

it('says nothing with holes: without the measure, or when it did not run, what the value means', () => {
  expect(render('unknown').saw).toBe('means unknown');
  expect(render('not_run', { auc: 0.5 })).toMatchObject({
    saw: 'means not_run',
    implies: 'Nothing follows from it, neither for nor against.',
  });
});
