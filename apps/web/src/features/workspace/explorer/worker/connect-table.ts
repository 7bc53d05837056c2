import type { FromWorker, Port, RequestKind, TableRequests, ToWorker } from './table-messages.ts';

/** The page's side of a table. */
export interface TableConnection {
  ask<Kind extends RequestKind>(
    kind: Kind,
    input: TableRequests[Kind]['input'],
    onProgress?: (share: number) => void,
  ): Promise<TableRequests[Kind]['output']>;
  /** The other end is gone: nobody waits any longer. */
  fail(error: Error): void;
}

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: Error) => void;
  onProgress: ((share: number) => void) | undefined;
}

export function connectTable(port: Port<FromWorker, ToWorker>): TableConnection {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  port.onmessage = ({ data: message }) => {
    const asked = waiting.get(message.id);
    if (!asked) return;
    if (message.kind === 'progress') return asked.onProgress?.(message.share);
    waiting.delete(message.id);
    if (message.kind === 'done') asked.resolve(message.output);
    else asked.reject(new Error(message.fault));
  };
  return {
    ask: (kind, input, onProgress) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        port.postMessage({ id: lastId, kind, input } as ToWorker);
      }),
    fail(error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
