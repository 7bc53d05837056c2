import { z } from 'zod';
import { Id, Instant } from './text.ts';

/** Time that faults of the platform took and that it gives back by itself. */
export const timeFaults = ['fault', 'outage', 'late_run', 'failed_run'] as const;
/** What staff give, with a reason. */
export const timeGifts = ['extra', 'window', 'accommodation_percent', 'accommodation_minutes'] as const;
export const TimeEntryKind = z.enum([...timeFaults, ...timeGifts, 'pause']);
export type TimeEntryKind = z.infer<typeof TimeEntryKind>;

export const accommodationPercents = [25, 50, 100] as const;
/** Two months of days: more is a new invitation. */
const mostWindowMinutes = 60 * 24 * 60;
const mostExtraMinutes = 7 * 24 * 60;

/** What a manager gives a candidate. */
export const TimeGift = z.discriminatedUnion('kind', [
  /** Moves the end that counts, be it the window's or the time limit's. */
  z.strictObject({ kind: z.literal('extra'), minutes: z.int().min(1).max(mostExtraMinutes) }),
  /** Moves the end of the window alone; a running time limit stays what it is. */
  z.strictObject({ kind: z.literal('window'), minutes: z.int().min(1).max(mostWindowMinutes) }),
  /** A share more of the time limit and of the window alike. */
  z.strictObject({
    kind: z.literal('accommodation_percent'),
    percent: z.literal([...accommodationPercents]),
  }),
  z.strictObject({
    kind: z.literal('accommodation_minutes'),
    minutes: z.int().min(1).max(mostExtraMinutes),
  }),
]);
export type TimeGift = z.infer<typeof TimeGift>;

/** A pause that nobody ends is over after this long: from a Friday afternoon it lasts into Monday. */
export const longestPauseHours = 72;

/** The candidate reads it as well. */
export const TimeReason = z.string().trim().min(3).max(500);

/** One change of an attempt's time, as the candidate may read it: nobody is named. */
export const TimeEntry = z.object({
  id: Id,
  at: Instant,
  kind: TimeEntryKind,
  /**
   * What was given, as it was said; negative in an entry that takes one back. In the entry that ends a pause, how long it
   * was.
   */
  minutes: z.int(),
  percent: z.int(),
  /** The end as it was from then on; in a pause, the latest that it may become. */
  closesAt: Instant,
  /** For a pause, when it ends by itself; null for every other entry. */
  pausedUntil: Instant.nullable(),
  /** Null for what the platform gave by itself. */
  reason: z.string().nullable(),
  /** The entry that this one takes back; the pause that it ends. */
  undoes: Id.nullable(),
});
export type TimeEntry = z.infer<typeof TimeEntry>;

/** A pause that is going on: the clock stands, and the end moves on with the time. */
export const Pause = z.object({
  since: Instant,
  /** When it ends by itself. */
  until: Instant,
  reason: z.string(),
});
export type Pause = z.infer<typeof Pause>;

/** Everything that moved the end, oldest first. */
export const TimeLog = z.object({ entries: z.array(TimeEntry) });
export type TimeLog = z.infer<typeof TimeLog>;

/** The same for a manager, with who gave what and what the end is made of. */
export const CandidateTime = z.object({
  startedAt: Instant.nullable(),
  windowEndsAt: Instant,
  closesAt: Instant,
  isClosed: z.boolean(),
  pause: Pause.extend({ entryId: Id, by: z.string().nullable() }).nullable(),
  timeLimitMinutes: z.int().nullable(),
  extraTimePercent: z.int(),
  entries: z.array(
    TimeEntry.extend({
      /** Null for the platform, and for somebody whose account is gone. */
      by: z.string().nullable(),
      mayUndo: z.boolean(),
    }),
  ),
});
export type CandidateTime = z.infer<typeof CandidateTime>;

/** Why time cannot be given, taken back, paused or continued. */
export const TimeRefusal = z.enum([
  /** The work has been rated as it was handed in. */
  'already_rated',
  /** The attempt would still be closed. */
  'too_little',
  /** Beyond what an attempt may have in all. */
  'too_much',
  /** The candidate has worked in this time. */
  'already_used',
  'not_undoable',
  /** Before the start and after the end there is no clock to stop. */
  'not_running',
  'is_paused',
  /** The pause is over already. */
  'not_paused',
]);
export type TimeRefusal = z.infer<typeof TimeRefusal>;
