import { z } from 'zod';
import { CompetencyId, Level, SuggestedRange } from './competency.ts';
import { DesignReview } from './design-review.ts';
import { Execution } from './execution.ts';
import { CheckResult, Quality } from './grade.ts';
import { Id, Instant } from './text.ts';

/** Reviewing. Nothing here can express a candidate's name, mail or id: pseudonyms are made by the API. */

export const EvidenceLink = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('code'),
    path: z.string().max(200),
    startLine: z.int().positive(),
    endLine: z.int().positive(),
  }),
  z.object({ kind: z.literal('check'), checkId: z.string().max(80) }),
  z.object({
    kind: z.literal('finding'),
    path: z.string().max(200),
    line: z.int().positive(),
    rule: z.string().max(80),
  }),
]);
export type EvidenceLink = z.infer<typeof EvidenceLink>;

export const HowSure = z.enum(['sure', 'fairly', 'not']);
export const Rating = z.object({
  competency: CompetencyId,
  /** Null = not observed, the default; it never counts against anyone. */
  level: Level.nullable(),
  reason: z.string().max(4000).default(''),
  evidence: z.array(EvidenceLink).max(40).default([]),
  howSure: HowSure.nullable().default(null),
});
export type Rating = z.infer<typeof Rating>;

export const HalfRating = z.object({
  half: z.enum(['model', 'engineering']),
  value: z.int().min(1).max(5).nullable(),
  reason: z.string().max(4000).default(''),
});
export type HalfRating = z.infer<typeof HalfRating>;

/** What a reviewer made of one indicator of a design. One without a mark was not looked at. */
export const IndicatorMark = z.object({
  indicator: z.string().max(60),
  state: z.enum(['seen', 'partly', 'not_seen']),
  evidence: z.array(EvidenceLink).max(20).default([]),
});
export type IndicatorMark = z.infer<typeof IndicatorMark>;

/** A warning sign that a reviewer met, and what else could explain it. */
export const WarningMark = z.object({
  section: z.string().max(60),
  /** Its place among the warning signs of the section, from 0. */
  sign: z.int().nonnegative().max(100),
  counterCheck: z.string().max(2000).default(''),
});
export type WarningMark = z.infer<typeof WarningMark>;

/** How a design was read, section by section. It leads to ratings and counts for none by itself. */
export const DesignMarks = z.object({
  indicators: z.array(IndicatorMark).max(400),
  warnings: z.array(WarningMark).max(200),
});
export type DesignMarks = z.infer<typeof DesignMarks>;

export const ReviewDraft = z.object({
  ratings: z.array(Rating).max(40),
  halves: z.array(HalfRating).max(2),
  note: z.string().max(8000).default(''),
  design: DesignMarks.optional(),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** Why a review cannot be frozen yet; the page shows each problem at its place. */
export const RatingProblem = z.object({
  competency: z.string().nullable(),
  half: z.enum(['model', 'engineering']).nullable(),
  problem: z.enum([
    'reason_missing',
    'evidence_missing',
    'evidence_not_found',
    'level_not_ratable',
    'unknown_competency',
    'nothing_rated',
    'half_missing',
    'half_reason_missing',
  ]),
});
export type RatingProblem = z.infer<typeof RatingProblem>;

export const GradingState = z.enum(['waiting', 'grading', 'graded', 'failed']);
export type GradingState = z.infer<typeof GradingState>;

export const ReviewQueueEntry = z.object({
  id: Id,
  pseudonym: z.string(),
  roleTitle: z.string(),
  challengeTitle: z.string(),
  gradingState: GradingState,
  state: z.enum(['to_do', 'draft', 'frozen']),
  isDemo: z.boolean(),
  dueAt: Instant.nullable(),
  frozenAt: Instant.nullable(),
});
export type ReviewQueueEntry = z.infer<typeof ReviewQueueEntry>;

/** The rubric as a reviewer sees it, in one language. */
export const RubricView = z.object({
  /** None for a design: it is rated by competencies alone. */
  halves: z.array(
    z.object({
      id: z.enum(['model', 'engineering']),
      title: z.string(),
      covers: z.string(),
      anchors: z.array(z.object({ value: z.int(), text: z.string() })),
    }),
  ),
  competencies: z.array(
    z.object({
      id: CompetencyId,
      name: z.string(),
      focus: z.string(),
      observable: z.enum(['main', 'some', 'little', 'none']),
      highestLevel: Level.nullable(),
      levels: z.array(
        z.object({
          level: Level,
          name: z.string(),
          descriptor: z.string(),
          looksLike: z.string(),
          inChallenge: z.string().nullable(),
          isRatable: z.boolean(),
          behaviours: z.array(z.string()),
        }),
      ),
    }),
  ),
  plan: z.array(z.object({ minutes: z.int(), text: z.string() })),
});
export type RubricView = z.infer<typeof RubricView>;

export const ReviewDesk = z.object({
  id: Id,
  pseudonym: z.string(),
  isDemo: z.boolean(),
  roleTitle: z.string(),
  challenge: z.object({
    id: z.string(),
    title: z.string(),
    statement: z.string(),
    dictionary: z.string().nullable(),
  }),
  gradingState: GradingState,
  submission: z.object({
    number: z.int(),
    digest: z.string(),
    submittedAt: Instant,
    files: z.array(z.object({ path: z.string(), content: z.string(), isStarter: z.boolean() })),
  }),
  /** Sentences that sum up what held and what did not, most telling first. Words, no totals. */
  overview: z.array(
    z.object({
      tone: z.enum(['held', 'in_part', 'did_not_hold', 'unclear', 'not_looked_at']),
      text: z.string(),
      checkIds: z.array(z.string()),
    }),
  ),
  executions: z.array(Execution),
  checks: z.array(CheckResult),
  quality: Quality.nullable(),
  rubric: RubricView,
  /** Null for what is no design. */
  design: DesignReview.nullable(),
  draft: ReviewDraft,
  draftVersion: z.int().nonnegative(),
  state: z.enum(['to_do', 'draft', 'frozen']),
  frozenAt: Instant.nullable(),
  receiptDigest: z.string().nullable(),
});
export type ReviewDesk = z.infer<typeof ReviewDesk>;

/** What appears only once one's own ratings are frozen. */
export const ReviewAfterwards = z.object({
  suggested: z.array(SuggestedRange),
  others: z.array(
    z.object({
      reviewer: z.string(),
      frozenAt: Instant,
      ratings: z.array(Rating),
      halves: z.array(HalfRating),
    }),
  ),
  othersOpen: z.int(),
  own: z.object({
    first: z.array(Rating),
    changes: z.array(
      z.object({
        at: Instant,
        competency: z.string(),
        from: Level.nullable(),
        to: Level.nullable(),
        reason: z.string(),
      }),
    ),
  }),
});
export type ReviewAfterwards = z.infer<typeof ReviewAfterwards>;
