import { expect, test } from 'vitest';
import type { Claim } from './claim.ts';
import { concludeStop } from './outcome.ts';
import type { Answered, Seen } from './seen.ts';

const calm: Seen = { oomKills: 0, forkRefusals: 0, memoryPeak: 1, memoryNow: 1, cpuMs: 1, isDiskFull: false };

function answered(seen: Partial<Seen> = {}, more: Partial<Answered> = {}): Answered {
  return { type: 'answered', id: 'x', seen: { ...calm, ...seen }, isBomb: false, ...more };
}

function raised(mro: string[], errno?: number, message = 'no'): Claim {
  return {
    id: 'x',
    ok: false,
    error: { type: mro[0] ?? '', mro, message, path: null, line: null, errno },
  };
}

const value: Claim = { id: 'x', ok: true, value: 1 };
const died: Partial<Answered> = { ended: { exitCode: null, signal: 9 } };

test.each([
  ['a value', answered(), value, null],
  ['an error', answered(), raised(['ValueError']), null],
  ['a death', answered({}, died), undefined, null],
  ['a killed process, also with a value', answered({ oomKills: 1 }), value, 'out_of_memory'],
  [
    'a killed process that also hit the process limit',
    answered({ oomKills: 1, forkRefusals: 5 }, died),
    undefined,
    'out_of_memory',
  ],
  ['a MemoryError', answered(), raised(['MemoryError']), 'out_of_memory'],
  [
    'source that nests too deep for the parser',
    answered(),
    raised(['MemoryError'], undefined, 'Parser stack overflowed - Python source too complex to parse'),
    null,
  ],
  ['a refused thread and an error', answered({ forkRefusals: 1 }), raised(['RuntimeError']), 'process_limit'],
  ['a refused thread and a value', answered({ forkRefusals: 1 }), value, null],
  ['a bomb', answered({}, { isBomb: true }), undefined, 'process_limit'],
  ['a full disk and an error', answered({ isDiskFull: true }), raised(['OSError']), 'disk_limit'],
  ['a full disk and a value', answered({ isDiskFull: true }), value, null],
  ['no space, cleaned up afterwards', answered(), raised(['OSError'], 28), 'disk_limit'],
  [
    'a value of the wrong shape on a full disk',
    answered({ isDiskFull: true }),
    { ...raised(['TypeError']), isShape: true },
    null,
  ],
  [
    'a violation, whatever else',
    answered({ oomKills: 1 }, { violation: 'x' }),
    undefined,
    'protocol_violation',
  ],
] as const)('%s', (_name, answer, claim, outcome) => {
  expect(concludeStop(answer, claim, calm)?.outcome ?? null).toBe(outcome);
});

test('what was refused in an earlier call does not explain a later error', () => {
  const before = { ...calm, forkRefusals: 3 };
  expect(concludeStop(answered({ forkRefusals: 3 }), raised(['ValueError']), before)).toBeNull();
});

test('without readable counters only what code says is left', () => {
  const blind = { oomKills: null, forkRefusals: null };
  expect(concludeStop(answered(blind, died), undefined, calm)).toBeNull();
});
