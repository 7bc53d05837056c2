import type { Machine } from './machine.ts';
import { limitOf, type Row, toResult } from './row.ts';

export interface Report {
  bench: string;
  machine: Machine;
  rows: Row[];
}

/** The one value that `--json` prints. */
export function jsonReport({ bench, machine, rows }: Report): string {
  return `${JSON.stringify({ bench, machine, results: rows.map(toResult) }, null, 2)}\n`;
}

const head = ['', 'median', 'rounds', 'target', '', ''];

export function textReport({ bench, machine, rows }: Report): string {
  const about = Object.entries(machine).map(([key, value]) => `${key} ${value}`);
  const table = align([head, ...rows.map(cellsOf)]);
  return `${bench}: ${about.join(', ')}\n\n${table}\n\n${verdict(rows)}\n`;
}

/** One measure in one line, for whoever waits for the rest. */
export function lineOf(row: Row): string {
  return cellsOf(row).join('  ');
}

function cellsOf(row: Row): string[] {
  const { median, min, max, met } = toResult(row);
  const sign = 'atMost' in row.target ? '≤' : '≥';
  return [
    row.name,
    `${short(median)} ${row.unit}`,
    `${short(min)}–${short(max)}`,
    `${sign} ${short(limitOf(row.target))}`,
    met ? 'met' : 'MISSED',
    row.detail,
  ];
}

/** All columns are as wide as their widest cell; the first and the last are words, the others stand to the right. */
function align(lines: string[][]): string {
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column >= 4 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function verdict(rows: Row[]): string {
  const missed = rows.filter((row) => !toResult(row).met).map((row) => row.name);
  if (missed.length === 0) return `All ${rows.length} targets are met.`;
  return `${missed.length} of ${rows.length} targets are missed: ${missed.join(' · ')}.`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(value >= 100 ? 4 : 3)));
}
