import { mostListedTests, storableText } from '@holdout/contract';
import { z } from 'zod';
import type { CandidateError, TestOutcome } from './sandbox.ts';
import { mostForeignValues, parseStrictJson } from './strict-json.ts';

/**
 * What a candidate's process says about itself: a value, an error, its tests. It is parsed as strictly as anything from
 * outside, and believed only as far as the outcome of a candidate's own code.
 */
const ErrorClaim = z.strictObject({
  type: text(200),
  mro: z.array(text(200)).max(30),
  message: text(4000),
  path: text(300).nullable(),
  line: z.int().positive().nullable(),
  traceback: text(16_000).optional(),
  errno: z.int().optional(),
});
export type ErrorClaim = z.infer<typeof ErrorClaim>;

/**
 * Python counts characters, JavaScript their halves: an honest text may come out twice as long, and is cut. NUL and half
 * characters are replaced: a database keeps neither, and what cannot be recorded would look like a fault of ours.
 */
function text(length: number) {
  return z
    .string()
    .max(2 * length)
    .transform((words) => storableText(words.slice(0, length)));
}

const Claim = z.strictObject({
  id: z.string(),
  ok: z.boolean().optional(),
  isShape: z.boolean().optional(),
  value: z.unknown().optional(),
  arguments: z.unknown().optional(),
  functions: z.array(text(200)).max(200).optional(),
  /** How a run ended, by its own account: as much the candidate's choice as its output. */
  exitCode: z.int().min(0).max(255).optional(),
  error: ErrorClaim.optional(),
  tests: z
    .array(
      z.strictObject({
        id: text(300),
        outcome: z.enum(['passed', 'failed', 'skipped', 'error']),
        seconds: z.number().nonnegative(),
        message: text(2000),
      }) satisfies z.ZodType<TestOutcome>,
    )
    .max(mostListedTests)
    .optional(),
});
/** `floats` is set where the value came as raw numbers: then it is the value, and every number is finite. */
export type Claim = z.infer<typeof Claim> & { floats?: Float64Array };

/** The claim, or why it is none. */
export function readClaim(blob: Buffer, id: string): { claim: Claim } | { violation: string } {
  try {
    const claim = blob[0] === floatsMark ? floatsClaim(blob) : jsonClaim(blob);
    if (claim.id !== id) return { violation: 'the answer belongs to another call' };
    return { claim };
  } catch (error) {
    return {
      violation: `the answer is malformed: ${error instanceof Error ? error.message.slice(0, 300) : error}`,
    };
  }
}

function jsonClaim(blob: Buffer): Claim {
  return Claim.parse(parseStrictJson(blob, { maxValues: mostForeignValues }));
}

/** No JSON begins with it. */
const floatsMark = 0x46;
const idLength = 32;

/** A list of numbers as bytes behind the call's id: nothing in it can be anything but a number. */
function floatsClaim(blob: Buffer): Claim {
  const start = 1 + idLength;
  if (blob.length < start || (blob.length - start) % 8 !== 0)
    throw new Error(`${blob.length} bytes are no numbers`);
  // Copied, because a view needs an address that is a multiple of eight.
  const floats = new Float64Array(new Uint8Array(blob.subarray(start)).buffer);
  if (!floats.every(Number.isFinite)) throw new Error('a number is not finite');
  return { id: blob.toString('latin1', 1, start), ok: true, floats };
}

export function errorOf(claim: ErrorClaim): CandidateError {
  const { errno: _errno, ...error } = claim;
  return error;
}
