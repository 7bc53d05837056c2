import { z } from 'zod';
import { Erasure } from './afterwards.ts';
import { CompetencyId, Level } from './competency.ts';
import { EmailAddress, PersonName } from './people.ts';
import { EvidenceLink } from './review.ts';
import { Id, Instant, Locale } from './text.ts';

/** A role is a job opening with a kit and target levels. */
export const RoleSummary = z.object({
  id: Id,
  title: z.string(),
  kit: z.string(),
  isDemo: z.boolean(),
  candidateCount: z.int(),
  createdAt: Instant,
});
export type RoleSummary = z.infer<typeof RoleSummary>;

export const CandidateStage = z.enum(['invited', 'opened', 'working', 'submitted', 'in_review', 'reviewed']);
export type CandidateStage = z.infer<typeof CandidateStage>;

export const CandidateEntry = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
  stage: CandidateStage,
  challengeTitle: z.string(),
  invitedAt: Instant,
  closesAt: Instant,
  /** The candidate's clock stands until somebody continues it. */
  isPaused: z.boolean(),
  submittedAt: Instant.nullable(),
  reviewsFrozen: z.int(),
  reviewsAssigned: z.int(),
  gradingState: z.enum(['none', 'waiting', 'grading', 'graded', 'failed']),
  /** An accommodation was asked for and waits for an answer. */
  hasOpenRequest: z.boolean(),
  /** An appeal waits for its answer. */
  hasOpenAppeal: z.boolean(),
});
export type CandidateEntry = z.infer<typeof CandidateEntry>;

export const RoleView = RoleSummary.extend({
  targets: z.array(z.object({ competency: CompetencyId, name: z.string(), level: Level })),
  challenges: z.array(z.object({ id: z.string(), title: z.string() })),
  reviewers: z.array(z.object({ id: Id, name: z.string() })),
  candidates: z.array(CandidateEntry),
  /** Who asked for erasure: no name is left. */
  erasures: z.array(Erasure),
});
export type RoleView = z.infer<typeof RoleView>;

export const InviteRequest = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  locale: Locale,
  challengeId: z.string(),
  windowDays: z.int().min(1).max(60),
  /** From the start on; null = only the window counts. */
  timeLimitMinutes: z.int().min(15).max(10_080).nullable().default(null),
  /** Extra share of the time limit, an accommodation: 25 means a quarter more. */
  extraTimePercent: z.int().min(0).max(300).default(0),
});
export type InviteRequest = z.infer<typeof InviteRequest>;
/** The link is shown once; only a digest of its token is stored. */
export const InviteReply = z.object({
  candidateId: Id,
  link: z.string(),
  expiresAt: Instant,
  mail: z.object({ to: z.string(), subject: z.string(), body: z.string() }),
});
export type InviteReply = z.infer<typeof InviteReply>;

/** One candidate × competency cell of a comparison. */
export const ComparisonCell = z.object({
  candidateId: Id,
  /** First ratings, one dot each. Null = not observed by that reviewer. */
  ratings: z.array(
    z.object({
      reviewer: z.string(),
      level: Level.nullable(),
      reason: z.string(),
      evidence: z.array(EvidenceLink),
    }),
  ),
  /** What is known, all sources together; null when nothing is. */
  range: z
    .object({ low: z.union([Level, z.literal('below')]), high: z.union([Level, z.literal('below')]) })
    .nullable(),
  /** Suggested by checks; shown apart from what people rated. */
  suggested: z
    .object({
      low: z.union([Level, z.literal('below')]).nullable(),
      high: z.union([Level, z.literal('below')]).nullable(),
      text: z.string(),
    })
    .nullable(),
  agreement: z.enum(['none', 'one_reviewer', 'agree', 'differ_by_one', 'differ_by_more']),
  sources: z.int(),
});
export type ComparisonCell = z.infer<typeof ComparisonCell>;

export const PairVerdict = z.enum([
  'clearly_above',
  'clearly_below',
  'not_distinguishable',
  'too_little_known',
]);
export type PairVerdict = z.infer<typeof PairVerdict>;

export const ComparisonView = z.object({
  role: RoleSummary,
  candidates: z.array(CandidateEntry),
  competencies: z.array(
    z.object({
      id: CompetencyId,
      name: z.string(),
      target: Level.nullable(),
      cells: z.array(ComparisonCell),
      /** For each pair of compared candidates, first against second, with the reason in words. */
      pairs: z.array(z.object({ first: Id, second: Id, verdict: PairVerdict, reason: z.string() })),
    }),
  ),
  /** The two halves, first ratings only. */
  halves: z.array(
    z.object({
      half: z.enum(['model', 'engineering']),
      title: z.string(),
      cells: z.array(
        z.object({
          candidateId: Id,
          values: z.array(z.object({ reviewer: z.string(), value: z.int().nullable(), reason: z.string() })),
        }),
      ),
    }),
  ),
  openReviews: z.array(z.object({ candidateId: Id, open: z.int() })),
});
export type ComparisonView = z.infer<typeof ComparisonView>;
