import type { TableConnection } from '../worker/connect-table.ts';
import type { ColumnWindow } from './column-layout.ts';

const rowsPerBlock = 64;
const columnsPerBlock = 32;
/** Some thousand rows stay at hand; the worker has the rest. */
const keptBlocks = 60;

/** One row as it is drawn. The object changes only when its content does. */
export interface ShownRow {
  /** Its number in the file, counted from 0. */
  row: number;
  line: number;
  /** One bit for each kind of problem. */
  problems: number;
  /** By column; undefined where a cell is still on its way, null where the row has none. */
  cells: readonly (string | null | undefined)[];
}

/** The rows of one arrangement, fetched in blocks when they come into view. */
export interface RowStore {
  get(place: number): ShownRow | undefined;
  /** Sees to it that these cells come. */
  want(rows: { first: number; end: number }, columns: ColumnWindow): void;
  subscribe(listener: () => void): () => void;
  /** Grows with each block that arrives. */
  getVersion(): number;
}

interface Block {
  rows: ShownRow[];
  /** Which columns of it have been asked for. */
  asked: Set<number>;
}

export function createRowStore(
  ask: TableConnection['ask'],
  arrangement: number,
  onFault: (error: unknown) => void,
): RowStore {
  /** The least recently wanted first. */
  const blocks = new Map<number, Block>();
  const listeners = new Set<() => void>();
  let version = 0;

  function wantBlock(index: number, columnBlocks: readonly number[]): void {
    const block = blocks.get(index) ?? { rows: [], asked: new Set() };
    blocks.delete(index);
    blocks.set(index, block);
    for (const columns of columnBlocks) {
      if (block.asked.has(columns)) continue;
      block.asked.add(columns);
      fetchCells(block, index * rowsPerBlock, columns * columnsPerBlock).catch((error) => {
        block.asked.delete(columns);
        onFault(error);
      });
    }
  }

  async function fetchCells(block: Block, fromRow: number, fromColumn: number): Promise<void> {
    const found = await ask('block', {
      version: arrangement,
      fromRow,
      toRow: fromRow + rowsPerBlock,
      fromColumn,
      toColumn: fromColumn + columnsPerBlock,
    });
    // Null: the rows are arranged in another way by now, and another store shows them.
    if (found === null) return;
    for (const [index, row] of found.rows.entries()) {
      const cells = block.rows[index]?.cells.slice() ?? [];
      for (const [offset, cell] of (found.cells[index] ?? []).entries()) cells[fromColumn + offset] = cell;
      const line = found.lines[index] as number;
      block.rows[index] = { row, line, problems: found.problems[index] as number, cells };
    }
    version += 1;
    for (const listener of listeners) listener();
  }

  return {
    get: (place) => blocks.get(Math.floor(place / rowsPerBlock))?.rows[place % rowsPerBlock],
    want(rows, columns) {
      if (rows.end <= rows.first || columns.end <= columns.first) return;
      const columnBlocks = blocksOf(columns, columnsPerBlock);
      for (const index of blocksOf(rows, rowsPerBlock)) wantBlock(index, columnBlocks);
      for (const oldest of blocks.keys()) {
        if (blocks.size <= keptBlocks) break;
        blocks.delete(oldest);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getVersion: () => version,
  };
}

function blocksOf({ first, end }: { first: number; end: number }, size: number): number[] {
  const from = Math.floor(first / size);
  return Array.from({ length: Math.floor((end - 1) / size) - from + 1 }, (_, index) => from + index);
}
