import { runInSlices } from '../../../../lib/slices.ts';
import { openCsv } from './open-csv.ts';
import { createTableEngine } from './table-engine.ts';
import type { FromWorker, Port, RequestKind, TableRequests, ToWorker } from './table-messages.ts';

type Handlers = {
  [Kind in RequestKind]: (
    input: TableRequests[Kind]['input'],
    onProgress: (share: number) => void,
  ) => TableRequests[Kind]['output'] | Promise<TableRequests[Kind]['output']>;
};

/** The worker's side: holds one table and answers. Rows are answered also while something long is computed. */
export function serveTable(port: Port<ToWorker, FromWorker>): void {
  let engine: ReturnType<typeof createTableEngine> | null = null;
  let version = 0;
  // Arrangements one after the other, so that the last one asked for is the one that stays; statistics one after the
  // other, because each takes its share of the memory. Those of the rows shown do not wait for those of all columns.
  const arranging = createLine();
  const profiling = { all: createLine(), shown: createLine() };
  const opened = () => {
    if (engine === null) throw new Error('no table is open');
    return engine;
  };

  const handlers: Handlers = {
    async open(blob, onProgress) {
      const found = await openCsv(blob, onProgress);
      if (found.kind !== 'table') return found;
      engine = createTableEngine(found.table);
      return { kind: 'table', shape: found.shape };
    },
    arrange: (arrangement) =>
      arranging(async () => {
        const shownCount = await runInSlices(opened().arrange(arrangement));
        version += 1;
        return { version, shownCount };
      }),
    block: (place) => (place.version === version ? opened().readBlock(place) : null),
    profile: ({ column, rows }) =>
      profiling[rows](() =>
        runInSlices(rows === 'all' ? opened().profileAll(column) : opened().profileShown(column)),
      ),
    cell: ({ row, column }) => opened().readCell(row, column),
    column: ({ column }) => opened().readColumn(column),
    locate: ({ row }) => opened().locate(row),
  };

  port.onmessage = ({ data: { id, kind, input } }) => {
    const answer = handlers[kind] as (input: unknown, onProgress: (share: number) => void) => unknown;
    Promise.resolve()
      .then(() => answer(input, (share) => port.postMessage({ id, kind: 'progress', share })))
      .then(
        (output) => port.postMessage({ id, kind: 'done', output }),
        (error: unknown) => port.postMessage({ id, kind: 'failed', fault: String(error) }),
      );
  };
}

/** Lets tasks run one after the other; one that fails does not stop the next. */
function createLine() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}
