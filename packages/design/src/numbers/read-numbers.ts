import { NumbersSheet } from '@holdout/contract';
import { type FileProblem, readJson } from '../read-json.ts';

export type NumbersProblem = FileProblem<'same_id'>;
export type ReadNumbers = { sheet: NumbersSheet; problem: null } | { sheet: null; problem: NumbersProblem };

export const emptySheet: NumbersSheet = { format: 1, rows: [], checks: [] };

/** A text without anything in it is an empty sheet: that is what a new file holds. */
export function readNumbers(text: string): ReadNumbers {
  if (text.trim() === '') return { sheet: emptySheet, problem: null };
  const { value, problem } = readJson<NumbersSheet, 'same_id'>(NumbersSheet, text);
  return value ? { sheet: value, problem: null } : { sheet: null, problem };
}

/** One row on each line, so that a line says what changed and two devices are joined line by line. */
export function writeNumbers({ rows, checks }: NumbersSheet): string {
  const parts = [
    `"rows": ${writeList(rows.map(({ id, group, name, key, value, unit, note }) => ({ id, group, name, key, value, unit, note })))}`,
    `"checks": ${writeList(checks.map(({ id, text }) => ({ id, text })))}`,
  ];
  return `{\n  "format": 1,\n  ${parts.join(',\n  ')}\n}\n`;
}

function writeList(parts: readonly object[]): string {
  if (parts.length === 0) return '[]';
  return `[\n${parts.map((part) => `    ${JSON.stringify(part)}`).join(',\n')}\n  ]`;
}
