import { expect, test } from 'vitest';
import { type RatedCompetency, readFeedback, startFeedback } from './feedback-draft.ts';

const rated = (competency: string, level: 'mid' | 'senior'): RatedCompetency => ({
  competency,
  name: competency,
  ratings: [{ reviewer: 'Rosa', level, reason: 'Seen in the code.' }],
  anchors: [{ level, text: 'What it looks like.' }],
});
const draft = startFeedback([rated('data-features', 'mid'), rated('model-development', 'senior')]);
const told = { isIncluded: true, level: 'senior' as const, sentence: 'A sentence that is long enough.' };

test('nothing is told until it is chosen, and only what is chosen is', () => {
  expect(readFeedback(draft)).toBeNull();
  expect(readFeedback({ ...draft, 'model-development': told })).toEqual([
    { competency: 'model-development', level: 'senior', sentence: told.sentence },
  ]);
});

test('what is chosen needs its sentence', () => {
  expect(readFeedback({ ...draft, 'model-development': { ...told, sentence: ' short  ' } })).toBeNull();
});
