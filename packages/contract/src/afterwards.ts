import { z } from 'zod';
import { CompetencyId, Level } from './competency.ts';
import { Id, Instant } from './text.ts';

/** Where the work stands once its time is over, as its candidate may know it. */
export const WorkState = z.enum(['nothing_received', 'received', 'being_read', 'read', 'feedback_ready']);
export type WorkState = z.infer<typeof WorkState>;

/** What is released about one competency: the level, the words it stands for, a sentence. Nothing hidden fits in. */
export const FeedbackEntry = z.object({
  competency: CompetencyId,
  name: z.string(),
  level: Level,
  /** What this level looks like, as the candidate could read before the start. */
  anchor: z.string(),
  sentence: z.string(),
});
export type FeedbackEntry = z.infer<typeof FeedbackEntry>;

export const AppealText = z.string().trim().min(20).max(4000);
export const AppealView = z.object({
  text: z.string(),
  appealedAt: Instant,
  answer: z.object({ at: Instant, text: z.string() }).nullable(),
});
export type AppealView = z.infer<typeof AppealView>;

export const AfterwardsView = z.object({
  /** Null while the work goes on. */
  state: WorkState.nullable(),
  feedback: z.object({ releasedAt: Instant, entries: z.array(FeedbackEntry) }).nullable(),
  appeal: AppealView.nullable(),
});
export type AfterwardsView = z.infer<typeof AfterwardsView>;

/** One competency of the feedback that a manager puts together. */
export const FeedbackDraftEntry = z.strictObject({
  competency: CompetencyId,
  level: Level,
  sentence: z.string().trim().min(10).max(1000),
});
export type FeedbackDraftEntry = z.infer<typeof FeedbackDraftEntry>;

/** Why an entry cannot be released, with the words in question. */
export const FeedbackProblem = z.object({
  competency: z.string(),
  problem: z.enum(['not_rated', 'twice', 'names_check', 'names_reviewer']),
  words: z.array(z.string()),
});
export type FeedbackProblem = z.infer<typeof FeedbackProblem>;

/** What a manager may see and do after the end. */
export const CandidateAfterwards = z.object({
  /** Nothing is shown before the end and before every rating is frozen. */
  state: z.enum(['open', 'not_read', 'ready', 'released']),
  openReviews: z.int(),
  /** What was rated, by whom, with the words of each rated level. */
  competencies: z.array(
    z.object({
      competency: CompetencyId,
      name: z.string(),
      ratings: z.array(z.object({ reviewer: z.string(), level: Level, reason: z.string() })),
      anchors: z.array(z.object({ level: Level, text: z.string() })),
    }),
  ),
  released: z.object({ at: Instant, entries: z.array(FeedbackEntry) }).nullable(),
  appeal: AppealView.nullable(),
  /** False for whoever reviewed this work. */
  mayAnswerAppeal: z.boolean(),
});
export type CandidateAfterwards = z.infer<typeof CandidateAfterwards>;

/** Somebody of a role whose data was erased because they asked for it: no name is left. */
export const Erasure = z.object({ id: Id, invitedAt: Instant, erasedAt: Instant });
export type Erasure = z.infer<typeof Erasure>;
