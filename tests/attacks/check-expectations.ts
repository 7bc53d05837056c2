import type { Measures, Outcome } from '@holdout/contract';
import { z } from 'zod';
import type { AttackCase, Expectations } from './attack-case.ts';
import { type Canaries, findSecrets } from './canaries.ts';
import type { HostChange } from './watch-host.ts';

/** One go of an attack, as the operator and the candidate see it afterwards. */
export interface Sighting {
  /** A control has no limits: what is still going when patience ends has never ended. */
  outcome: Outcome | 'never_ended';
  /** The share of hidden answers that were right; null where nothing was graded. */
  score: number | null;
  /** What its first check measured. */
  measures: Measures;
  results: Record<string, string>;
  /** What the attack wrote, also in hidden runs: the operator's sight, never the candidate's. */
  output: string;
  outputBytes: number;
  /** Everything that the candidate can read about it. */
  view: string;
  wallMs: number;
  /** Paths that the API refused. */
  refused: string[];
  /** The platform failed. */
  fault: string | null;
}

export interface Violation {
  promise: string;
  detail: string;
}

/** Every promise that did not hold, with what was seen instead. None means that the attack came to nothing. */
export function checkExpectations(
  { expects }: Pick<AttackCase, 'expects'>,
  goes: Sighting[],
  host: HostChange | null,
  canaries: Canaries,
): Violation[] {
  const broken: Violation[] = [];
  const expect = (promise: string, isKept: boolean, detail: unknown) => {
    if (!isKept) broken.push({ promise, detail: String(detail).slice(0, 500) });
  };
  const output = goes.map((one) => one.output).join('\n');
  const view = goes.map((one) => one.view).join('\n');
  const faults = goes.flatMap((one) => one.fault ?? []);
  expect('fault', faults.length === 0, faults[0]);
  expect('secretInOutput', findSecrets(canaries, output).length === 0, findSecrets(canaries, output));
  expect('secretInView', findSecrets(canaries, view).length === 0, findSecrets(canaries, view));
  expect('inputInView', !view.includes(canaries.input), 'the hidden input is in the view');
  for (const [promise, check] of Object.entries(checks)) {
    const wanted = expects[promise as keyof Expectations];
    if (wanted === undefined) continue;
    const problem = (check as Check<unknown>)(wanted, { goes, output, view, host });
    expect(promise, problem === null, problem);
  }
  return broken;
}

interface Seen {
  goes: Sighting[];
  output: string;
  view: string;
  host: HostChange | null;
}
/** What is wrong, or null. */
type Check<Wanted> = (wanted: Wanted, seen: Seen) => string | null;

const checks: { [Promise in keyof Expectations]-?: Check<NonNullable<Expectations[Promise]>> } = {
  scoreAtMost: (most, { goes }) => all(scoresOf(goes), (score) => score <= most),
  scoreAtLeast: (least, { goes }) => all(scoresOf(goes), (score) => score >= least),
  outcome: (allowed, { goes }) =>
    all(
      goes.map((one) => one.outcome),
      (outcome) => allowed.some((one) => one === outcome),
    ),
  says: (patterns, { output }) => missing(patterns, output),
  neverSays: (patterns, { output }) => present(patterns, output),
  lastSays: (patterns, { goes }) => missing(patterns, goes.at(-1)?.output ?? ''),
  viewNeverSays: (patterns, { view }) => present(patterns, view),
  viewsEqual: (_, { goes }) =>
    new Set(goes.map((one) => stableView(one.view))).size === 1 ? null : 'the views differ',
  doorRefuses: (paths, { goes }) =>
    all(
      goes.map((one) => one.refused),
      (refused) => paths.every((path) => refused.includes(path)),
    ),
  environment: (allowed, { output }) => {
    const names = Names.safeParse(/ENV (\[.*?\])/.exec(output)?.[1]);
    return names.success ? all(names.data, (name) => allowed.includes(name)) : 'no environment was printed';
  },
  probeTrueAtMost: (allowed, { output }) => {
    const probe = readProbe(output);
    return probe ? all(trueKeys(probe), (key) => allowed.includes(key)) : noProbe;
  },
  probeNeverTrue: (keys, { output }) => {
    const probe = readProbe(output);
    return probe ? all(trueKeys(probe), (key) => !keys.includes(key)) : noProbe;
  },
  probeEquals: (wanted, { output }) => {
    const probe = readProbe(output);
    const differing = Object.keys(wanted).filter(
      (key) => JSON.stringify(probe?.[key]) !== JSON.stringify(wanted[key]),
    );
    return differing.length === 0 ? null : `${differing} of ${JSON.stringify(probe)}`;
  },
  probeAtMost: (wanted, { output }) => {
    const probe = readProbe(output);
    const over = Object.entries(wanted).filter(([key, most]) => !(Number(probe?.[key]) <= most));
    return over.length === 0 ? null : `${over.map(([key]) => key)} of ${JSON.stringify(probe)}`;
  },
  wallMsAtMost: (most, { goes }) =>
    all(
      goes.map((one) => Math.round(one.wallMs)),
      (ms) => ms <= most,
    ),
  measuresAtLeast: (least, { goes }) =>
    all(
      goes.map((one) => one.measures),
      (measures) =>
        Object.entries(least).every(([name, value]) => Number(measures[name] ?? Number.NaN) >= value),
    ),
  outputBytesAtMost: (most, { goes }) =>
    all(
      goes.map((one) => one.outputBytes),
      (bytes) => bytes <= most,
    ),
  host: (most, { host }) => {
    const over = Object.entries(most).filter(
      ([key, value]) => (host?.[key as keyof HostChange] ?? 0) > value,
    );
    return over.length === 0 ? null : `${over.map(([key]) => key)} of ${JSON.stringify(host)}`;
  },
};

const noProbe = 'no probe was printed';
const scoresOf = (goes: Sighting[]) => goes.map((one) => one.score ?? 0);

function all<Value>(values: Value[], isFine: (value: Value) => boolean): string | null {
  const wrong = values.filter((value) => !isFine(value));
  return wrong.length === 0 ? null : wrong.map((one) => JSON.stringify(one)).join(', ');
}

function missing(patterns: string[], text: string): string | null {
  const lacking = patterns.filter((pattern) => !new RegExp(pattern, 'm').test(text));
  return lacking.length === 0 ? null : `${lacking} in: ${text.slice(-400)}`;
}

function present(patterns: string[], text: string): string | null {
  const found = patterns.map((pattern) => new RegExp(pattern, 'm').exec(text)?.[0]).filter(Boolean);
  return found.length === 0 ? null : found.join(', ');
}

const Names = z
  .string()
  .transform((text) => JSON.parse(text.replaceAll("'", '"')))
  .pipe(z.array(z.string()));
const Probe = z.record(z.string(), z.json());

/** All `PROBE {...}` lines together, a later one winning; null when there is none. */
function readProbe(output: string): z.infer<typeof Probe> | null {
  const lines = [...output.matchAll(/^PROBE (\{.*\})$/gm)].map((match) =>
    Probe.parse(JSON.parse(match[1] ?? '')),
  );
  return lines.length === 0 ? null : Object.assign({}, ...lines);
}

function trueKeys(probe: z.infer<typeof Probe>): string[] {
  return Object.keys(probe).filter((key) => probe[key] === true || probe[key] === 'OK');
}

/** What is new each time for whoever submits, and the own files, which differ by the variant. */
function stableView(view: string): string {
  return view
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replace(/"digest":"[0-9a-f]{64}"/g, '"digest":"<digest>"')
    .replace(/"content":"(\\.|[^"\\])*"/g, '"content":"<content>"')
    .replace(/\["etag","[^\]]*\]/g, '<etag>');
}
