import { CheckResultValue, Measures, storableText } from '@holdout/contract';
import { SandboxFault } from '@holdout/sandbox';
import { z } from 'zod';
import type { RawResult } from '../run/run-hidden-checks.ts';

const longestText = 2000;
const longestEntry = 300;
const longestList = 200;

const Short = z.string().transform((text) => shorten(text, longestEntry));
const Loose = z.record(
  z.string().max(60),
  z.union([
    z.number(),
    z.string().transform((text) => shorten(text, longestText)),
    z.boolean(),
    z.null(),
    z.array(z.union([z.number(), Short, z.null()])).transform((list) => list.slice(0, longestList)),
  ]),
);

/**
 * A result as the judge reported it. Texts are cut, not refused: they may quote an error message of candidate code, which
 * must not be able to break its own grading. Anything else out of shape is a fault of the challenge's author.
 */
export function cleanResult(reported: { id: string; result: string; measures: unknown }): RawResult {
  const result = CheckResultValue.safeParse(reported.result);
  const measures = Loose.pipe(Measures).safeParse(reported.measures);
  if (result.success && measures.success)
    return { id: reported.id, result: result.data, measures: measures.data };
  throw new SandboxFault('judge', `Check ${reported.id} was reported in a shape that results do not have.`);
}

/** Cut at a whole character, with a sign that something is missing; without what a database would refuse. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return storableText(text);
  return `${storableText(text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, ''))}…`;
}
