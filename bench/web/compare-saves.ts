import type { TypistReport } from './typists/order.ts';

type Saves = Pick<TypistReport, 'acknowledged' | 'kept' | 'typed' | 'latest'>;

/**
 * What was acknowledged to one candidate and is not there as it was, in words. Nothing may be missing or changed, no two
 * saves may share a number, and the workspace opens with the text that was typed last.
 */
export function findLostSaves({ acknowledged, kept, typed, latest }: Saves): string[] {
  const digests = new Map(kept.map(({ revision, digest }) => [revision, digest]));
  const problems: string[] = [];
  const seen = new Set<number>();
  for (const { revision, digest } of acknowledged) {
    if (seen.has(revision)) problems.push(`revision ${revision} was acknowledged twice`);
    seen.add(revision);
    if (!digests.has(revision)) problems.push(`revision ${revision} is missing`);
    else if (digests.get(revision) !== digest) problems.push(`revision ${revision} holds other files`);
  }
  const last = Math.max(0, ...seen);
  if (latest.revision !== last)
    problems.push(`revision ${latest.revision} is there at the end, ${last} was acknowledged last`);
  if (typed !== latest.digest) problems.push('the workspace does not open with what was typed last');
  return problems;
}
