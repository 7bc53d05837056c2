import { formatTable } from '../../src/author/format-table.ts';
import { readNumbers } from './writer.ts';

/** What became of the numbers that were typed during one fault. */
export interface Tally {
  fault: string;
  typed: number;
  /** When the fault was at its worst. */
  acknowledged: number;
  /** Typed and not acknowledged then. */
  local: number;
  found: number;
  doubled: number;
  lost: number;
}

/** `seen` is everything that can be found at the end, wherever it stands. */
export function countNumbers(
  fault: string,
  typed: readonly number[],
  acknowledged: ReadonlySet<number>,
  seen: string,
): Tally {
  const numbers = readNumbers(seen);
  const all = new Set(numbers);
  const safe = typed.filter((number) => acknowledged.has(number)).length;
  const found = typed.filter((number) => all.has(number)).length;
  return {
    fault,
    typed: typed.length,
    acknowledged: safe,
    local: typed.length - safe,
    found,
    doubled: numbers.length - all.size,
    lost: typed.length - found,
  };
}

export function printTallies(seed: number, tallies: readonly Tally[]): void {
  const columns = ['typed', 'acknowledged', 'local', 'found', 'doubled', 'lost'] as const;
  const sum = (column: (typeof columns)[number]) =>
    tallies.reduce((total, tally) => total + tally[column], 0);
  const rows = tallies.map((tally) => [tally.fault, ...columns.map((column) => String(tally[column]))]);
  const total = ['all', ...columns.map((column) => String(sum(column)))];
  process.stdout.write(`\nNumbers of seven digits, seed ${seed}\n`);
  process.stdout.write(formatTable([['during', ...columns], ...rows, total]));
}
