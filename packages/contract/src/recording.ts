import { z } from 'zod';
import { LineSpan, RunKind } from './attempt.ts';
import { Outcome } from './execution.ts';
import { ProjectPath } from './files.ts';
import { Id, Instant, RunningNumber } from './text.ts';

/**
 * How the work came about, as small facts for a replay: where a text was edited and by how much, never the text itself,
 * which the saved versions hold. The candidate reads all of it.
 */

/**
 * The version of the text "What is recorded, and who sees it" that a candidate agrees to at the start. The first one, from
 * before there were versions, promised that only saves, runs and submissions are recorded.
 */
export const briefingVersions = [1, 2] as const;
export const BriefingVersion = z.literal([...briefingVersions]);
export type BriefingVersion = z.infer<typeof BriefingVersion>;
export const currentBriefing: BriefingVersion = 2;

/** Whether edits, pastes and presence may be recorded of somebody who agreed to this text. */
export function allowsRecording(agreedTo: number): boolean {
  return agreedTo >= 2;
}

export const recordingLimits = {
  /** In one request. */
  batch: 500,
  /** Of one attempt. Days of work make some thousands; what comes later is not recorded, and the work goes on. */
  events: 20_000,
} as const;

/** A number of characters, or a place among them. An editor may hold more than a file of the project: it is refused later. */
const Characters = z
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);
const Seconds = z
  .int()
  .nonnegative()
  .max(366 * 24 * 3600);

/** From `offset` on so many characters gave way to so many others. */
const change = { offset: Characters, removed: Characters, added: Characters };

/** The workspace was opened; it lost the focus; it has it again. */
const presence = z.discriminatedUnion('action', [
  z.strictObject({ kind: z.literal('presence'), action: z.literal('opened') }),
  z.strictObject({ kind: z.literal('presence'), action: z.literal('left') }),
  z.strictObject({ kind: z.literal('presence'), action: z.literal('returned'), awaySeconds: Seconds }),
]);

function workEvent<Path extends z.ZodType<string>>(path: Path) {
  return z.discriminatedUnion('kind', [
    /** Changes at one place within some seconds count as one. */
    z.strictObject({ kind: z.literal('edit'), path, ...change }),
    z.strictObject({
      kind: z.literal('paste'),
      path,
      ...change,
      lines: z
        .int()
        .positive()
        .max(2 ** 31 - 1),
      /** Whether the same text had been copied or cut on this page. Another tab is elsewhere: a page cannot know. */
      origin: z.enum(['here', 'elsewhere']),
    }),
    z.strictObject({
      kind: z.literal('file'),
      path,
      /** Written and deleted by anything but typing: an upload, an import, a restored version, another tab. */
      action: z.enum(['opened', 'closed', 'written', 'deleted']),
    }),
    presence,
    /** From here on for so long something may be missing: it could neither be sent nor kept. */
    z.strictObject({ kind: z.literal('gap'), seconds: Seconds }),
  ]);
}

/** What was taken long ago is read with any path. */
export const WorkEvent = workEvent(z.string());
export type WorkEvent = z.infer<typeof WorkEvent>;

/** By a clock that has been set. The first years PostgreSQL and JavaScript write each in its own way, or not at all. */
const TellableInstant = Instant.refine((instant) => instant >= '1970', 'This clock has not been set.');

/** `at` is the page's word, to the second; the server keeps its own time beside it. */
const numbered = { number: RunningNumber.positive(), at: TellableInstant };
export interface NumberedEvent {
  number: number;
  at: string;
  event: WorkEvent;
}

/** Events of one page, which numbers them. One that was received before is not counted again. */
export const RecordRequest = z.strictObject({
  recorder: z.uuid(),
  events: z
    .array(z.strictObject({ ...numbered, event: workEvent(ProjectPath) }))
    .min(1)
    .max(recordingLimits.batch)
    .refine(
      (events) => events.every(({ number }, index) => number > (events[index - 1]?.number ?? 0)),
      'Events come in the order of their numbers.',
    ),
});
export type RecordRequest = z.infer<typeof RecordRequest>;

/**
 * Whether more is taken, and why not. No refusal: a page asks by itself, and nothing that it does at the end of the time
 * or without an agreement is a mistake of anybody's.
 */
export const RecordReply = z.object({ state: z.enum(['recording', 'full', 'over', 'not_agreed']) });
export type RecordReply = z.infer<typeof RecordReply>;

/** Everything that is recorded of the work, what was saved, run and handed in as well. */
export const RecordedFact = z.discriminatedUnion('kind', [
  ...WorkEvent.options,
  z.object({
    kind: z.literal('save'),
    revision: z.int(),
    /** The first of the files that changed; `changedCount` says how many there are. */
    changedPaths: z.array(z.string()),
    changedCount: z.int(),
  }),
  z.object({
    kind: z.literal('run'),
    runId: Id,
    of: RunKind,
    path: z.string().nullable(),
    lines: LineSpan.nullable(),
    test: z.string().nullable(),
    revision: z.int(),
    /** Null while it has not ended, and when the platform could not run it. */
    outcome: Outcome.nullable(),
  }),
  z.object({
    kind: z.literal('submission'),
    number: z.int(),
    revision: z.int(),
    isAutomatic: z.boolean(),
  }),
]);
export type RecordedFact = z.infer<typeof RecordedFact>;

export const recordedKinds = [
  'presence',
  'file',
  'edit',
  'paste',
  'save',
  'run',
  'submission',
  'gap',
] as const satisfies readonly RecordedFact['kind'][];
export const RecordedKind = z.enum(recordedKinds);
export type RecordedKind = z.infer<typeof RecordedKind>;

/** The place of an entry in the order of all, such as its time and the number of the save. */
export const RecordedPlace = z
  .string()
  .max(200)
  .regex(/^[\w :.-]+$/);

export const RecordedEntry = z.object({
  /** Where the next part begins. */
  id: RecordedPlace,
  at: Instant,
  fact: RecordedFact,
});
export type RecordedEntry = z.infer<typeof RecordedEntry>;

/** A part of the recording, the newest first. */
export const RecordingPage = z.object({
  entries: z.array(RecordedEntry),
  hasOlder: z.boolean(),
  isFull: z.boolean(),
});
export type RecordingPage = z.infer<typeof RecordingPage>;
