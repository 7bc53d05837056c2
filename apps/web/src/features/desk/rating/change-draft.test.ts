import type { EvidenceLink, ReviewDraft } from '@holdout/contract';
import { expect, test } from 'vitest';
import { ratingOf, withEvidence, withRating } from './change-draft.ts';

const empty: ReviewDraft = { ratings: [], halves: [], note: '' };
const lines: EvidenceLink = { kind: 'code', path: 'solution.py', startLine: 3, endLine: 9 };

test('what nobody touched is not observed', () => {
  expect(ratingOf(empty, 'operations')).toMatchObject({ level: null, evidence: [] });
});

test('evidence is added once, and a level is never set by it', () => {
  const once = withEvidence(empty, 'operations', lines);
  expect(ratingOf(once, 'operations')).toMatchObject({ level: null, evidence: [lines] });
  expect(withEvidence(once, 'operations', { ...lines })).toBe(once);
});

test('changing one competency leaves the others alone', () => {
  const first = withEvidence(empty, 'operations', lines);
  const both = withRating(first, { ...ratingOf(first, 'leadership'), level: 'mid' });
  expect(ratingOf(both, 'operations').evidence).toEqual([lines]);
  expect(ratingOf(both, 'leadership').level).toBe('mid');
});
