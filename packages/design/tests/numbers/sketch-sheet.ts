import { type NumbersSheet, numberGroups } from '@holdout/contract';
import { calculate, type Figure, type Piece } from '../../src/index.ts';

/** A sheet in few words: `latency model: 30 ms`, `cost total: =sum(cost) [EUR/month]`. The key is the id is the name. */
export function sketchSheet(rows: readonly string[], checks: readonly string[] = []): NumbersSheet {
  return {
    format: 1,
    rows: rows.map((text) => {
      const [, words = '', value = '', unit = ''] = /^([^:]+):\s*(.*?)\s*(?:\[(.*)\])?$/.exec(text) ?? [];
      const [first = '', second] = words.split(' ');
      const group = numberGroups.find((each) => second !== undefined && each === first) ?? 'other';
      const key = second ?? first;
      return { id: key.replaceAll('_', '-').toLowerCase(), group, name: '', key, value, unit, note: '' };
    }),
    checks: checks.map((text, index) => ({ id: `check-${index}`, text })),
  };
}

export function tell({ amount, unit }: Figure): string {
  return [Number(amount.toPrecision(6)), unit].filter((part) => part !== '').join(' ');
}

export function tellAll(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : tell(piece))).join('');
}

/** What the last row of a sheet comes to, in one string, or its problem. */
export function lastOf(rows: readonly string[], locale: 'en' | 'fr' = 'en') {
  const sheet = sketchSheet(rows);
  const result = calculate(sheet, locale).rows.get(sheet.rows.at(-1)?.id ?? '');
  if (result?.kind === 'value') return tell(result.figure);
  return result?.kind === 'problem' ? result.problem : result;
}
