import type { GridPlace } from './grid/grid-keys.ts';
import { connectTable, type TableConnection } from './worker/connect-table.ts';
import type { OpenReply } from './worker/table-messages.ts';
import TableWorker from './worker/table-worker.ts?worker';

/** Where the bytes of a table come from; equal keys mean equal bytes. */
export interface TableSource {
  key: string;
  read: () => Promise<Blob>;
}

export type TableStatus =
  | { kind: 'reading'; share: number }
  | { kind: 'opened'; reply: OpenReply }
  /** The bytes did not come, or the worker could not hold them. */
  | { kind: 'failed'; at: 'source' | 'worker'; error: unknown };

/** A table in a worker of its own. It outlives the tab that shows it for a while, so that coming back is at once. */
export interface HeldTable {
  id: number;
  ask: TableConnection['ask'];
  getStatus(): TableStatus;
  subscribe(listener: () => void): () => void;
  /** Something that cannot fail did: the table is not to be trusted any more. */
  giveUp(error: unknown): void;
  /** Where one has been in it; written by the grid. */
  place: { top: number; left: number; active: GridPlace };
  end(): void;
}

const mostIdle = 2;
const idleMs = 5 * 60_000;

const tables = new Map<string, HeldTable>();
const holders = new Map<HeldTable, number>();
/** Tables that nobody shows, the longest idle first. */
const idle = new Map<HeldTable, ReturnType<typeof setTimeout>>();
let lastId = 0;

export function holdTable(source: TableSource): HeldTable {
  const known = tables.get(source.key);
  const table = known && known.getStatus().kind !== 'failed' ? known : openTable(source);
  tables.set(source.key, table);
  clearTimeout(idle.get(table));
  idle.delete(table);
  holders.set(table, (holders.get(table) ?? 0) + 1);
  return table;
}

export function releaseTable(table: HeldTable): void {
  const others = (holders.get(table) ?? 1) - 1;
  holders.set(table, others);
  if (others > 0) return;
  idle.set(
    table,
    setTimeout(() => endTable(table), idleMs),
  );
  for (const oldest of idle.keys()) {
    if (idle.size <= mostIdle) return;
    endTable(oldest);
  }
}

function endTable(table: HeldTable): void {
  clearTimeout(idle.get(table));
  idle.delete(table);
  holders.delete(table);
  for (const [key, held] of tables) if (held === table) tables.delete(key);
  table.end();
}

function openTable({ read }: TableSource): HeldTable {
  const worker = new TableWorker();
  const connection = connectTable(worker);
  const listeners = new Set<() => void>();
  let status: TableStatus = { kind: 'reading', share: 0 };
  const become = (next: TableStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const giveUp = (error: unknown) => become({ kind: 'failed', at: 'worker', error });
  worker.onerror = () => {
    const error = new Error('The worker of the table has ended');
    connection.fail(error);
    giveUp(error);
  };
  read().then(
    (blob) =>
      connection
        .ask('open', blob, (share) => become({ kind: 'reading', share }))
        .then((reply) => become({ kind: 'opened', reply }), giveUp),
    (error: unknown) => become({ kind: 'failed', at: 'source', error }),
  );
  lastId += 1;
  return {
    id: lastId,
    ask: connection.ask,
    getStatus: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    giveUp,
    place: { top: 0, left: 0, active: { row: -1, column: 0 } },
    end: () => worker.terminate(),
  };
}
