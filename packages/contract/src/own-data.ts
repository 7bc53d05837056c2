import { z } from 'zod';
import { AccommodationView } from './accommodation.ts';
import { AfterwardsView } from './afterwards.ts';
import { RunView, SubmissionReceipt } from './attempt.ts';
import { StoredFile } from './files.ts';
import { WorkEvent } from './recording.ts';
import { Digest, Instant, Locale } from './text.ts';
import { TimeEntry } from './time.ts';

/** What was written and run. */
const Work = z.object({
  /** Every saved version with the digest of each of its files. */
  revisions: z.array(
    z.object({
      revision: z.int(),
      savedAt: Instant,
      changedPaths: z.array(z.string()),
      totalBytes: z.int(),
      files: z.record(z.string(), Digest),
    }),
  ),
  /** The files as last saved. */
  latest: z.array(StoredFile),
  submissions: z.array(z.object({ receipt: SubmissionReceipt, files: z.array(StoredFile) })),
  runs: z.array(
    RunView.extend({
      output: z.array(z.object({ stream: z.enum(['stdout', 'stderr']), text: z.string() })),
      /** Images that are still kept, as files in Base64. */
      images: z.array(z.object({ path: z.string(), base64: z.base64() })),
    }),
  ),
});

/**
 * Everything that is held about a candidate and the work, as the candidate takes it along. Built from what may be shown:
 * no grade, no seed, no rating that has not been released, nobody's name but the candidate's own.
 */
export const OwnData = z.object({
  format: z.literal('holdout-own-data-1'),
  exportedAt: Instant,
  person: z.object({ name: z.string(), email: z.string(), locale: Locale, createdAt: Instant }),
  attempt: z.object({
    organisation: z.string(),
    role: z.string(),
    challenge: z.string(),
    challengeVersion: z.string(),
    invitedAt: Instant,
    opensAt: Instant,
    windowEndsAt: Instant,
    closesAt: Instant,
    startedAt: Instant.nullable(),
    consentedAt: Instant.nullable(),
    /** The version of the text about what is recorded that was agreed to. */
    briefingVersion: z.int().nullable(),
    timeLimitMinutes: z.int().nullable(),
    extraTimePercent: z.int(),
  }),
  links: z.array(
    z.object({
      createdAt: Instant,
      expiresAt: Instant,
      usedAt: Instant.nullable(),
      revokedAt: Instant.nullable(),
    }),
  ),
  sessions: z.array(z.object({ createdAt: Instant, lastSeenAt: Instant, revokedAt: Instant.nullable() })),
  time: z.array(TimeEntry),
  accommodations: z.array(AccommodationView),
  ...Work.shape,
  /** Edits, pastes and presence: when they happened by the page's word, and when they were received. */
  recording: z.array(z.object({ at: Instant, receivedAt: Instant, event: WorkEvent })),
  /** What was done in the practice, which nobody looks at. */
  practice: Work.nullable(),
  /** What the audit log holds about this work. */
  events: z.array(z.object({ at: Instant, action: z.string() })),
  afterwards: AfterwardsView,
});
export type OwnData = z.infer<typeof OwnData>;
