import type { Outcome } from '@holdout/contract';
import type { Claim } from './claim.ts';
import type { Answered, Seen } from './seen.ts';

/** Why an execution must end after an answer, or null when it may go on. */
export interface Stop {
  outcome: Outcome;
  detail: string;
}

/** No space, quota, file too large: what a program is told when the disk limit stops it. */
const diskErrors = new Set([28, 122, 27]);

/** Python's own limit on how deep source may nest comes as a MemoryError, with memory enough. */
const parserLimit = 'Parser stack overflowed';

/**
 * The one place where an outcome is concluded from what the driver saw. The order matters: a process that was killed
 * for memory also died, and a fork that was refused also raised an error. A limit that was hit and survived (the
 * program caught the error and went on) is no outcome; a process killed for memory always is, whichever it was.
 */
export function concludeStop(answered: Answered, claim: Claim | undefined, before: Seen): Stop | null {
  const { seen } = answered;
  if (answered.violation !== undefined) return { outcome: 'protocol_violation', detail: answered.violation };
  if (answered.isBomb)
    return { outcome: 'process_limit', detail: 'it kept starting processes beyond the limit' };
  if ((seen.oomKills ?? 0) > 0)
    return { outcome: 'out_of_memory', detail: 'a process was ended for lack of memory' };
  if (!hasFailed(answered, claim)) return null;
  if (claim?.error?.mro.includes('MemoryError') && !claim.error.message.startsWith(parserLimit))
    return { outcome: 'out_of_memory', detail: claim.error.message };
  if ((seen.forkRefusals ?? 0) > (before.forkRefusals ?? 0)) {
    return { outcome: 'process_limit', detail: 'a process or thread beyond the limit was refused' };
  }
  if (seen.isDiskFull || diskErrors.has(claim?.error?.errno ?? 0)) {
    return { outcome: 'disk_limit', detail: 'the writable folder was full' };
  }
  return null;
}

function hasFailed(answered: Answered, claim: Claim | undefined): boolean {
  if (claim?.isShape) return false;
  if (claim?.error !== undefined || claim?.ok === false) return true;
  if (claim?.exitCode !== undefined) return claim.exitCode !== 0;
  return answered.ended !== undefined && answered.ended.exitCode !== 0;
}
