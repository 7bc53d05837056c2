import { type Limits, type Outcome, outcomes } from '@holdout/contract';
import { expect, it, test } from 'vitest';
import { describeRunStop, describeStop } from './describe-stop.ts';

const limits: Limits = {
  wallMs: 300_000,
  memoryBytes: 1536 * 1024 * 1024,
  processes: 64,
  outputBytes: 1024 * 1024,
  diskBytes: 128 * 1024 * 1024,
  diskEntries: 4096,
  cpus: 1,
};
const ended = (outcome: Outcome, detail?: string) => ({
  outcome,
  detail,
  usage: { wallMs: 1, cpuMs: 1, memoryBytes: 1, outputBytes: 1 },
});

it.each<[Outcome, string | undefined, string]>([
  ['timeout', undefined, 'Stopped after 300 s, the most that the hidden checks may take.'],
  [
    'timeout',
    'one call of fit took longer than 60 s',
    'Stopped because one call of fit took longer than 60 s.',
  ],
  ['out_of_memory', undefined, 'Stopped at 1536 MB of memory, the most that the hidden checks may use.'],
  [
    'out_of_memory',
    'Unable to allocate 74 GiB...',
    'Stopped at 1536 MB of memory, the most that the hidden checks may use: Unable to allocate 74 GiB.',
  ],
  ['output_limit', undefined, 'Stopped after 1 MB of output, the most that the hidden checks may print.'],
  [
    'process_limit',
    'a process or thread beyond the limit was refused',
    'Stopped at 64 processes and threads, the most that the hidden checks may have at once: a process or thread beyond the limit was refused.',
  ],
  [
    'disk_limit',
    'the writable folder was full',
    'Stopped at 128 MB or 4096 files and folders, the most that the hidden checks may write: the writable folder was full.',
  ],
  [
    'protocol_violation',
    'an answer with another id',
    'Stopped because the code broke the protocol of the runner: an answer with another id.',
  ],
])('%s (%s)', (outcome, detail, sentence) => {
  expect(describeStop(ended(outcome, detail), limits, 'the hidden checks')).toBe(sentence);
});

test('each limit comes with what to do, and fits a record whatever the code says', () => {
  for (const outcome of outcomes) {
    const words = describeRunStop(ended(outcome, 'x'.repeat(10_000)), limits);
    if (outcome === 'completed' || outcome === 'candidate_error') expect(words).toBeNull();
    else expect(words?.length).toBeLessThanOrEqual(4_000);
  }
  expect(describeRunStop(ended('timeout'), limits)).toBe(
    'Stopped after 300 s, the most that a run may take. Use fewer rows or a simpler model while you develop.',
  );
});
