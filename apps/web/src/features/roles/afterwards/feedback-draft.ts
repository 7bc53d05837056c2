import { type CandidateAfterwards, FeedbackDraftEntry, type Level } from '@holdout/contract';
import { z } from 'zod';

export type RatedCompetency = CandidateAfterwards['competencies'][number];

/** What is being put together for one competency. */
export interface EntryDraft {
  isIncluded: boolean;
  level: Level;
  sentence: string;
}
export type FeedbackDraft = Record<string, EntryDraft>;

/** Nothing is told until it is chosen; the level is at first what the first reviewer gave. */
export function startFeedback(competencies: readonly RatedCompetency[]): FeedbackDraft {
  return Object.fromEntries(
    competencies.flatMap(({ competency, anchors: [first] }) =>
      first ? [[competency, { isIncluded: false, level: first.level, sentence: '' }]] : [],
    ),
  );
}

/** The chosen entries, or null while one of them lacks its sentence or there is none. */
export function readFeedback(draft: FeedbackDraft): FeedbackDraftEntry[] | null {
  const chosen = Object.entries(draft)
    .filter(([, { isIncluded }]) => isIncluded)
    .map(([competency, { level, sentence }]) => ({ competency, level, sentence }));
  const parsed = z.array(FeedbackDraftEntry).min(1).safeParse(chosen);
  return parsed.success ? parsed.data : null;
}
