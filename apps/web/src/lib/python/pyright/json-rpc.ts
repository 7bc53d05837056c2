import { z } from 'zod';

const Id = z.union([z.number(), z.string()]);
const Incoming = z.object({
  id: Id.nullish(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Listeners {
  onNotification: (method: string, params: unknown) => void;
  /** What the other side asks of us; every question gets an answer. */
  answer: (method: string, params: unknown) => unknown;
}

export interface JsonRpc {
  /** Rejects when the other side says no, or when it is gone. An aborted question is called off there. */
  request: (method: string, params: unknown, signal?: AbortSignal) => Promise<unknown>;
  notify: (method: string, params: unknown) => void;
  receive: (message: unknown) => void;
  /** The other side is gone: nobody waits any longer. */
  fail: (error: Error) => void;
}

/** JSON-RPC 2.0 as language servers speak it, without batches. */
export function createJsonRpc(
  post: (message: object) => void,
  { onNotification, answer }: Listeners,
): JsonRpc {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  const send = (message: object) => post({ jsonrpc: '2.0', ...message });

  return {
    request: (method, params, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        lastId += 1;
        const id = lastId;
        const callOff = () => {
          waiting.delete(id);
          send({ method: '$/cancelRequest', params: { id } });
          reject(signal?.reason);
        };
        const settle = () => signal?.removeEventListener('abort', callOff);
        signal?.addEventListener('abort', callOff, { once: true });
        waiting.set(id, {
          resolve: (result) => {
            settle();
            resolve(result);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    receive: (message) => {
      const { id, method, params, result, error } = Incoming.parse(message);
      if (method !== undefined) {
        if (id === undefined || id === null) onNotification(method, params);
        else send({ id, result: answer(method, params) ?? null });
        return;
      }
      const asked = waiting.get(Number(id));
      waiting.delete(Number(id));
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    },
    fail: (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
