import type { Steps } from '../../../../lib/slices.ts';
import type { Tally } from './tally-column.ts';

/** Facts about how values are written. No advice: what to do about them is the work of whoever looks. */
const remarkKinds = [
  'number_with_more',
  'edge_spaces',
  'spelled_alike',
  'date_forms',
  'leading_zeros',
  'beyond_exact',
  'infinite',
  'formula',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export interface Remark {
  kind: RemarkKind;
  /** Cells; for `spelled_alike` values, for `date_forms` ways to write a date. */
  count: number;
  examples: string[];
}

const shownExamples = 3;
const valuesPerStep = 20_000;
/**
 * A number with something before or after it: a unit, a currency, a percent sign, a decimal comma. No two parts may share
 * a long run of spaces: each way to divide it would be tried.
 */
const numberWithMore = /^\s*(?:[^\d\s]{1,3}\s*)?[-+]?\d[\d.,\s']*(?:[^\d\s]{1,12}\s*)?$/u;
/** A spreadsheet would compute it. */
const formula = /^(?:[=@]|[-+](?![\d.]|inf))/i;

type TestOfValue = (value: string, isText: boolean) => boolean;
const tests: Record<Exclude<RemarkKind, 'spelled_alike' | 'date_forms'>, TestOfValue> = {
  number_with_more: (value, isText) => isText && numberWithMore.test(value),
  edge_spaces: (value) => value !== value.trim(),
  leading_zeros: (value) => /^\s*[-+]?0\d+\s*$/.test(value),
  beyond_exact: (value) => /^\s*[-+]?\d{16,}\s*$/.test(value) && !Number.isSafeInteger(Number(value)),
  infinite: (value) => /^\s*[-+]?inf(?:inity)?\s*$/i.test(value),
  formula: (value, isText) => isText && formula.test(value),
};
const listedTests = Object.entries(tests) as [RemarkKind, TestOfValue][];

export function* listRemarks(tally: Tally): Steps<Remark[]> {
  const found = new Map<RemarkKind, Remark>();
  const note = (kind: RemarkKind, count: number, example: string) => {
    const remark = found.get(kind) ?? { kind, count: 0, examples: [] };
    found.set(kind, remark);
    remark.count += count;
    if (remark.examples.length < shownExamples) remark.examples.push(example);
  };
  const spellings = new Map<string, string>();
  const dateForms = new Map<string, string>();
  let seen = 0;
  for (const [value, { count, kind }] of tally.values) {
    const isText = kind === 'text';
    seen += 1;
    if (seen % valuesPerStep === 0) yield seen;
    for (const [remark, holds] of listedTests) if (holds(value, isText)) note(remark, count, value);
    if (kind === 'date') dateForms.set(value.replaceAll(/\d+/g, '9'), value);
    if (!isText) continue;
    const plain = value
      .trim()
      .replaceAll(/[\s_-]+/g, ' ')
      .toLowerCase();
    const other = spellings.get(plain);
    if (other === undefined) spellings.set(plain, value);
    else note('spelled_alike', 1, `${other} / ${value}`);
  }
  if (dateForms.size > 1) for (const example of dateForms.values()) note('date_forms', 1, example);
  return remarkKinds.flatMap((kind) => found.get(kind) ?? []);
}
