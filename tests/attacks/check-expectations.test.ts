import { expect, test } from 'vitest';
import type { Expectations } from './attack-case.ts';
import { drawCanaries, plantCanaries } from './canaries.ts';
import { checkExpectations, type Sighting } from './check-expectations.ts';

const canaries = drawCanaries();
const secret = plantCanaries(canaries, 'fn', '@CANARY:labels@');
const calm: Sighting = {
  outcome: 'completed',
  score: 0,
  measures: { shortest_ms: 300 },
  results: {},
  output: `ENV ['HOME']\nPROBE {"opened": true, "files": 3}\nPROBE {"closed": 13}\nDONE`,
  outputBytes: 10,
  view: '{"state":"received"}',
  wallMs: 100,
  refused: ['sitecustomize.py'],
  fault: null,
};
const quiet = { diskMb: 1, memoryMb: 1, processes: 1, engineMb: 1 };

function broken(expects: Expectations, goes: Partial<Sighting>[], host = quiet): string[] {
  const seen = goes.map((change) => ({ ...calm, ...change }));
  return checkExpectations({ expects }, seen, host, canaries).map((one) => one.promise);
}

test.each<[string, Partial<Sighting>]>([
  ['secretInOutput', { output: `LEAK: ${secret}` }],
  ['secretInView', { view: `"${secret}"` }],
  ['inputInView', { view: `[1,${canaries.input}]` }],
  ['fault', { fault: 'the engine went away' }],
])('%s is looked for in every case', (promise, change) => {
  expect(broken({}, [{}, {}])).toEqual([]);
  expect(broken({}, [{}, change])).toEqual([promise]);
});

test.each<[Expectations, Partial<Sighting>]>([
  [{ scoreAtMost: 0 }, { score: 0.1 }],
  [{ scoreAtLeast: 0 }, { score: -1 }],
  [{ outcome: ['completed'] }, { outcome: 'never_ended' }],
  [{ says: ['^DONE$'] }, { output: 'OPEN' }],
  [{ lastSays: ['^DONE$'] }, { output: 'OPEN' }],
  [{ neverSays: ['^OPEN$'] }, { output: 'DONE\nOPEN' }],
  [{ viewNeverSays: ['root:x'] }, { view: 'root:x:0' }],
  [{ doorRefuses: ['sitecustomize.py'] }, { refused: [] }],
  [{ environment: ['HOME'] }, { output: `ENV ['HOME', 'TOKEN']` }],
  [{ environment: ['HOME'] }, { output: '' }],
  [{ probeTrueAtMost: ['opened'] }, { output: 'PROBE {"raw": true}' }],
  [{ probeTrueAtMost: ['opened'] }, { output: 'it never got there' }],
  [{ probeNeverTrue: ['raw'] }, { output: 'PROBE {"raw": "OK"}' }],
  [{ probeEquals: { closed: 13 } }, { output: 'PROBE {"closed": 0}' }],
  [{ probeAtMost: { files: 3 } }, { output: 'PROBE {"files": 4}' }],
  [{ probeAtMost: { files: 3 } }, { output: 'PROBE {}' }],
  [{ wallMsAtMost: 100 }, { wallMs: 101 }],
  [{ measuresAtLeast: { shortest_ms: 290 } }, { measures: { shortest_ms: 0 } }],
  [{ measuresAtLeast: { shortest_ms: 290 } }, { measures: {} }],
  [{ outputBytesAtMost: 10 }, { outputBytes: 11 }],
])('%j is broken by %j', (expects, change) => {
  expect(broken(expects, [{}])).toEqual([]);
  expect(broken(expects, [change])).toEqual(Object.keys(expects));
});

test('views of several goes must be alike, but for ids, instants and the own files', () => {
  const view = (id: string, state: string) =>
    `{"id":"${id}","at":"2026-01-01T00:00:0${id[0]}.000Z","content":"BIT = ${id[0]}","state":"${state}"}`;
  const [first, second] = ['1', '2'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);
  const twice = (state: string) => [
    { view: view(first as string, 'received') },
    { view: view(second as string, state) },
  ];
  expect(broken({ viewsEqual: true }, twice('received'))).toEqual([]);
  expect(broken({ viewsEqual: true }, twice('graded'))).toEqual(['viewsEqual']);
});

test('the machine may lose no more than it is said', () => {
  const expects = { host: { diskMb: 10, processes: 10 } };
  expect(broken(expects, [{}], { ...quiet, memoryMb: 1_000 })).toEqual([]);
  expect(broken(expects, [{}], { ...quiet, processes: 11 })).toEqual(['host']);
});
