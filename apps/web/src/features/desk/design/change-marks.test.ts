import type { EvidenceLink } from '@holdout/contract';
import { expect, test } from 'vitest';
import {
  markOf,
  noMarks,
  sectionsToAsk,
  warningOf,
  withoutPlace,
  withPlace,
  withState,
  withWarning,
} from './change-marks.ts';

const link: EvidenceLink = { kind: 'code', path: 'answer/data.md', startLine: 3, endLine: 5 };

test('what has no mark was not looked at, and can become so again', () => {
  const seen = withState(noMarks, 'fr-d1', 'partly');
  expect(markOf(seen, 'fr-d1')).toEqual({ indicator: 'fr-d1', state: 'partly', evidence: [] });
  expect(withState(seen, 'fr-d1', null)).toEqual(noMarks);
});

test('who links a first place has seen the indicator; an own verdict stays', () => {
  expect(markOf(withPlace(noMarks, 'fr-d1', link), 'fr-d1')?.state).toBe('seen');
  const partly = withPlace(withState(noMarks, 'fr-d1', 'partly'), 'fr-d1', link);
  expect(markOf(partly, 'fr-d1')).toMatchObject({ state: 'partly', evidence: [link] });
  expect(withPlace(partly, 'fr-d1', { ...link })).toBe(partly);
  expect(markOf(withoutPlace(partly, 'fr-d1', link), 'fr-d1')?.evidence).toEqual([]);
});

test('changing the verdict keeps the places', () => {
  const linked = withPlace(noMarks, 'fr-d1', link);
  expect(markOf(withState(linked, 'fr-d1', 'not_seen'), 'fr-d1')?.evidence).toEqual([link]);
});

test('a warning sign belongs to its section', () => {
  const marks = withWarning(noMarks, { section: 'data', sign: 0 }, 'May be a slip.');
  expect(warningOf(marks, 'data', 0)?.counterCheck).toBe('May be a slip.');
  expect(warningOf(marks, 'model', 0)).toBeNull();
  expect(withWarning(marks, { section: 'data', sign: 0 }, null)).toEqual(noMarks);
});

test('a conversation goes on where something was not seen, and not where nobody looked', () => {
  const section = (id: string) => ({
    id,
    title: id,
    suggestedMinutes: 5,
    guidance: [],
    probes: [],
    warningSigns: [],
    indicators: [{ id: `${id}-1`, competency: 'operations' as const, level: 'mid' as const, text: '' }],
  });
  const review = { sections: ['seen', 'partly', 'not', 'unread'].map(section) };
  const marks = [
    ['seen-1', 'seen'],
    ['partly-1', 'partly'],
    ['not-1', 'not_seen'],
  ] as const;
  const all = marks.reduce((before, [id, state]) => withState(before, id, state), noMarks);
  expect(sectionsToAsk(all, review).map(({ id }) => id)).toEqual(['partly', 'not']);
});
