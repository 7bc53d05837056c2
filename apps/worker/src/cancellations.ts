import { type Listener, listen, runCancelChannel } from '@holdout/db';

/** Ends a run when its candidate asks for it: one connection listens for all runs of this worker. */
export interface Cancellations {
  /** Aborts `controller` when this run is cancelled; call the returned function once the run is over. */
  watch(runId: string, controller: AbortController): () => void;
  close(): Promise<void>;
}

export async function listenForCancellations(databaseUrl: string): Promise<Cancellations> {
  const running = new Map<string, AbortController>();
  const listener: Listener = await listen(databaseUrl, [runCancelChannel], {
    notify: (_channel, runId) => running.get(runId)?.abort(),
    // A request missed while the connection was broken is found by the run's own heartbeat.
    gap: () => undefined,
  });
  return {
    watch(runId, controller) {
      running.set(runId, controller);
      return () => running.delete(runId);
    },
    close: () => listener.close(),
  };
}
