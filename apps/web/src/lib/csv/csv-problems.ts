import {
  type CsvProblem,
  type CsvTable,
  type ProblemKind,
  type ProblemPlace,
  problemKinds,
} from './csv-table.ts';
import { createNumberList } from './number-list.ts';

/** So many places of each kind are listed; the count goes on. */
const listedPlaces = 500;

export interface ProblemList {
  /** Counts a record once for each kind, however often it has it. `record` is null for lines that are none. */
  add(kind: CsvProblem['kind'], line: number, record: number | null, lastLine?: number): void;
  finish(rowCount: number): Pick<CsvTable, 'problems' | 'rowProblems'>;
}

export function createProblemList(): ProblemList {
  const found = new Map<CsvProblem['kind'], { count: number; places: ProblemPlace[]; last: number | null }>();
  const rows = createNumberList();
  const bits = createNumberList();
  return {
    add(kind, line, record, lastLine = line) {
      const seen = found.get(kind) ?? { count: 0, places: [], last: null };
      if (record !== null && seen.last === record) return;
      const row = record === null || record === 0 ? null : record - 1;
      found.set(kind, seen);
      seen.count += 1;
      seen.last = record;
      if (seen.places.length < listedPlaces) seen.places.push({ line, lastLine, row });
      if (row !== null) {
        rows.push(row);
        bits.push(1 << problemKinds.indexOf(kind as ProblemKind));
      }
    },
    finish(rowCount) {
      const rowProblems = new Uint8Array(rowCount);
      for (let index = 0; index < rows.length; index += 1) {
        rowProblems[rows.at(index)] = (rowProblems[rows.at(index)] as number) | bits.at(index);
      }
      const order = [...problemKinds, 'blank_line' as const];
      const problems = order.flatMap((kind) => {
        const seen = found.get(kind);
        return seen ? [{ kind, count: seen.count, places: seen.places }] : [];
      });
      return { problems, rowProblems };
    },
  };
}

/** The kinds that a row's bits stand for. */
export function listProblemKinds(bits: number): ProblemKind[] {
  return problemKinds.filter((_, index) => bits & (1 << index));
}
