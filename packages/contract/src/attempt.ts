import { z } from 'zod';
import { Outcome, Usage } from './execution.ts';
import { FileContent, ProjectPath, StoredFile } from './files.ts';
import { Digest, Id, Instant, Locale, RunningNumber } from './text.ts';
import { Pause } from './time.ts';

/** One candidate's go at one challenge, as the candidate sees it. Nothing hidden can be expressed here. */
export const AttemptState = z.enum(['not_started', 'active', 'closed']);
export type AttemptState = z.infer<typeof AttemptState>;

/** What a candidate can start: a file of theirs, lines of it, the challenge's visible checks, their own tests. */
export const RunKind = z.enum(['file', 'selection', 'visible-checks', 'own-tests']);
export type RunKind = z.infer<typeof RunKind>;

/** Whether pytest runs, and tells of tests. */
export function isTested(kind: RunKind): kind is 'visible-checks' | 'own-tests' {
  return kind === 'visible-checks' || kind === 'own-tests';
}

/** Whether pytest looks for tests in a file of this name. */
export function isTestFile(path: string): boolean {
  return /(^|\/)(test_[^/]*|[^/]*_test)\.py$/.test(path);
}

/** What a submission's sender gets back, and can show to anyone. */
export const SubmissionReceipt = z.object({
  id: Id,
  number: z.int().positive(),
  revision: z.int().positive(),
  submittedAt: Instant,
  digest: Digest,
  fileCount: z.int(),
  totalBytes: z.int(),
  /** 'received' until the organisation releases more. Hidden results never appear here. */
  state: z.literal('received'),
  /** True when the deadline submitted the last saved work by itself. */
  isAutomatic: z.boolean(),
});
export type SubmissionReceipt = z.infer<typeof SubmissionReceipt>;

export const AttemptView = z.object({
  id: Id,
  state: AttemptState,
  /** False while the workers make this candidate's data; until then it cannot be started. */
  isPrepared: z.boolean(),
  /** False while no worker takes up work: what is asked for waits, and goes on by itself. */
  isServed: z.boolean(),
  candidateName: z.string(),
  organisation: z.string(),
  roleTitle: z.string(),
  isDemo: z.boolean(),
  locale: Locale,
  /** The server's clock; pages count from this, never from the browser's clock. */
  serverNow: Instant,
  opensAt: Instant,
  /** The end that counts, with extra time and credits included; in a pause, the latest that it may become. */
  closesAt: Instant,
  /** While it is there, nothing can be run or handed in. */
  pause: Pause.nullable(),
  startedAt: Instant.nullable(),
  timeLimitMinutes: z.int().nullable(),
  creditedMinutes: z.int(),
  reviewerCount: z.int(),
  retentionMonths: z.int(),
  /** Whether edits, pastes and presence are recorded: as agreed to at the start, and before it as the text says. */
  isRecorded: z.boolean(),
  /** The last acknowledged save, so that a page learns of what was saved somewhere else. */
  revision: z.int().nonnegative(),
  submissions: z.array(SubmissionReceipt),
});
export type AttemptView = z.infer<typeof AttemptView>;

/** What opens a link; by the key that a browser drew for itself it is known when it asks again. */
export const InvitationKeys = z.strictObject({
  token: z.string().min(20).max(200),
  browserKey: z.uuid().optional(),
});
export type InvitationKeys = z.infer<typeof InvitationKeys>;

export const InvitationLook = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    candidateName: z.string(),
    roleTitle: z.string(),
    organisation: z.string(),
    challengeTitle: z.string(),
    workingHours: z.number(),
    closesAt: Instant,
    /** The time is over; the link opens what comes afterwards. */
    isOver: z.boolean(),
    isDemo: z.boolean(),
  }),
  z.object({ state: z.literal('used') }),
  z.object({ state: z.literal('expired'), closesAt: Instant }),
  z.object({ state: z.literal('unknown') }),
]);
export type InvitationLook = z.infer<typeof InvitationLook>;

/** The project as it stands at a revision, and the data files that come with the challenge (read-only). */
export const WorkspaceView = z.object({
  revision: z.int().nonnegative(),
  savedAt: Instant.nullable(),
  files: z.array(StoredFile),
  data: z.array(z.object({ path: z.string(), bytes: z.int(), digest: Digest })),
  /** The visible checks, to read; they come along with each run. */
  visible: z.array(StoredFile),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

/** One change to the project: new content, or null to delete. */
export const FileChange = z.object({ path: ProjectPath, content: FileContent.nullable() });
export type FileChange = z.infer<typeof FileChange>;

export const SaveRequest = z.strictObject({
  /** The revision that the changes were made on. */
  baseRevision: RunningNumber,
  /** Same id = same save: a retry after a lost answer is acknowledged once. */
  saveId: z.uuid(),
  /** Save even though another tab saved meanwhile; the other version stays in the history. */
  isForced: z.boolean().default(false),
  changes: z.array(FileChange).min(1).max(200),
});
export type SaveRequest = z.infer<typeof SaveRequest>;
export const SaveReply = z.object({
  revision: z.int().positive(),
  savedAt: Instant,
  /** The clock stands meanwhile: whoever types learns of it from their next save. */
  isPaused: z.boolean(),
});
export type SaveReply = z.infer<typeof SaveReply>;

/** The lines of a file from the first to the last, counted from 1. */
export const LineSpan = z
  .strictObject({ first: RunningNumber.positive(), last: RunningNumber.positive() })
  .refine(({ first, last }) => first <= last, { error: 'The last line stands before the first.' });
export type LineSpan = z.infer<typeof LineSpan>;

/** One test as pytest names it: `tests/test_solution.py::TestFit::test_empty[3]`. */
export const TestName = z
  .string()
  .max(300)
  .regex(/^[\w./-]+\.py(::\w+)+(\[\P{Cc}*\])?$/u);

/** The saved revision to run, so that what ran is known. */
const ranRevision = { revision: RunningNumber.positive() };
export const RunRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: ProjectPath, ...ranRevision }),
  z.strictObject({ kind: z.literal('selection'), path: ProjectPath, lines: LineSpan, ...ranRevision }),
  /** All of them, or one. */
  z.strictObject({ kind: z.literal('visible-checks'), test: TestName.optional(), ...ranRevision }),
  z.strictObject({ kind: z.literal('own-tests'), test: TestName.optional(), ...ranRevision }),
]);
export type RunRequest = z.infer<typeof RunRequest>;

/** Of more tests than these some are told: in their order, and failed ones in the place of the last. */
export const mostListedTests = 2000;
export const RunTest = z.object({
  id: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped', 'error']),
  seconds: z.number(),
  message: z.string(),
});
export type RunTest = z.infer<typeof RunTest>;

/** An image that a run wrote. SVG has no size of its own that could be relied on. */
export const RunFigure = z.object({
  path: z.string(),
  type: z.enum(['png', 'svg']),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type RunFigure = z.infer<typeof RunFigure>;

/** The images of a run in the order of their paths, and some of those that were not kept, with the reason. */
export const RunFigures = z.object({
  kept: z.array(RunFigure),
  leftOut: z.array(
    z.object({ path: z.string(), reason: z.enum(['too_many', 'too_large', 'not_an_image', 'no_file']) }),
  ),
  leftOutCount: z.int(),
});
export type RunFigures = z.infer<typeof RunFigures>;
export const noFigures: RunFigures = { kept: [], leftOut: [], leftOutCount: 0 };

export const RunState = z.enum(['queued', 'running', 'finished', 'failed']);
export const RunView = z.object({
  id: Id,
  kind: RunKind,
  path: z.string().nullable(),
  lines: LineSpan.nullable(),
  test: z.string().nullable(),
  revision: z.int(),
  state: RunState,
  queuedAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  exitCode: z.int().nullable(),
  /** While it runs: so far, and null in its first seconds. */
  usage: Usage.nullable(),
  /**
   * A sentence in English when the platform failed, a limit was reached or nothing could be run: what happened, and what
   * to do next. Pages say it in their own language, from the outcome and the challenge's limits.
   */
  message: z.string().nullable(),
  tests: z.array(RunTest).nullable(),
  figures: RunFigures,
});
export type RunView = z.infer<typeof RunView>;

/** A saved state in the history: what changed in it, what was run of it, and how often it was handed in. */
export const RevisionEntry = z.object({
  revision: z.int().positive(),
  savedAt: Instant,
  /** The first of the files that changed; `changedCount` says how many there are. */
  changedPaths: z.array(z.string()),
  changedCount: z.int(),
  /** For all that was run of it the last time. */
  runs: z.array(
    RunView.pick({ kind: true, path: true, lines: true, test: true, state: true, outcome: true }).extend({
      tests: z.object({ passed: z.int(), total: z.int() }).nullable(),
    }),
  ),
  submissions: z.array(SubmissionReceipt.pick({ number: true, isAutomatic: true })),
});
export type RevisionEntry = z.infer<typeof RevisionEntry>;

/** A part of the history, the newest first: hours of typing make thousands of revisions. */
export const RevisionPage = z.object({ entries: z.array(RevisionEntry), hasOlder: z.boolean() });
export type RevisionPage = z.infer<typeof RevisionPage>;

/** Live events of a run. Output comes with a running number, so that a reconnect goes on where it stopped. */
export const RunEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), run: RunView, queuePosition: z.int().nullable() }),
  z.object({
    type: z.literal('output'),
    sequence: z.int(),
    stream: z.enum(['stdout', 'stderr']),
    text: z.string(),
  }),
  z.object({ type: z.literal('end'), run: RunView }),
]);
export type RunEvent = z.infer<typeof RunEvent>;
