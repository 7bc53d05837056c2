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

const columns = ['typed', 'acknowledged', 'local', 'found', 'doubled', 'lost'] as const;

/** One line for each kind of fault, and one for all. */
export function printTallies(seed: number, tallies: readonly Tally[]): void {
  const line = (name: string, own: readonly Tally[]) => [
    name,
    String(own.length),
    ...columns.map((column) => String(own.reduce((sum, tally) => sum + tally[column], 0))),
  ];
  const lines = [...new Set(tallies.map(({ fault }) => fault))].map((name) =>
    line(
      name,
      tallies.filter(({ fault }) => fault === name),
    ),
  );
  process.stdout.write(`\nNumbers of seven digits that were typed, seed ${seed}\n`);
  process.stdout.write(formatTable([['while', 'times', ...columns], ...lines, line('all', tallies)]));
}
