import type { Limits, Outcome } from '@holdout/contract';
import type { Ended } from '@holdout/sandbox';
import { sentences } from './describe-load.ts';

/** Whose execution it was, for the sentence: "the most that a run may take". */
type Subject = 'a run' | 'the hidden checks' | 'the own tests';

/**
 * Which limit ended an execution, with its number and unit, and what was seen. Null for outcomes that no limit made: what
 * there is to say about them is said by whoever ran the code.
 */
export function describeStop({ outcome, detail }: Ended, limits: Limits, subject: Subject): string | null {
  const may = `the most that ${subject} may`;
  const seen = detail === undefined ? '' : `: ${detail}`;
  switch (outcome) {
    case 'timeout':
      return detail === undefined
        ? `Stopped after ${limits.wallMs / 1000} s, ${may} take.`
        : sentences(`Stopped because ${detail}`);
    case 'out_of_memory':
      return sentences(`Stopped at ${sizeOf(limits.memoryBytes)} of memory, ${may} use${seen}`);
    case 'output_limit':
      return `Stopped after ${sizeOf(limits.outputBytes)} of output, ${may} print.`;
    case 'process_limit':
      return sentences(`Stopped at ${limits.processes} processes and threads, ${may} have at once${seen}`);
    case 'disk_limit':
      return sentences(
        `Stopped at ${sizeOf(limits.diskBytes)} or ${limits.diskEntries} files and folders, ${may} write${seen}`,
      );
    case 'protocol_violation':
      return sentences(`Stopped because the code broke the protocol of the runner${seen}`);
    case 'cancelled':
      return 'Cancelled. What was printed until then is kept.';
    case 'candidate_error':
    case 'completed':
      return null;
  }
}

/** The same to somebody who is still at work, with what to do about it. */
export function describeRunStop(ended: Ended, limits: Limits): string | null {
  const stopped = describeStop(ended, limits, 'a run');
  const advice = adviceOn[ended.outcome];
  return stopped !== null && advice !== undefined ? sentences(stopped, advice) : stopped;
}

const adviceOn: Partial<Record<Outcome, string>> = {
  timeout: 'Use fewer rows or a simpler model while you develop.',
  out_of_memory: 'Look for copies of large tables; files in /tmp count as well.',
  output_limit: 'Print less, for example not a line for each row.',
  process_limit: 'Start fewer, for example with n_jobs=1.',
  disk_limit: 'Write fewer or smaller files.',
  protocol_violation: 'Leave file descriptors alone that you did not open.',
};

/** Limits are powers of two, and are said as their author wrote them: 512 MB, 2 GB. */
function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && size % 1024 === 0 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size} ${units[unit]}`;
}
