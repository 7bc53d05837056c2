import type { SearchQuery } from './query.ts';
import type { SearchedFile, SearchOutcome } from './search-files.ts';

/** The part of a worker that is needed here. */
export interface SearchWorker {
  postMessage: (request: { files: readonly SearchedFile[]; query: SearchQuery }) => void;
  onmessage: ((event: { data: SearchOutcome }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  terminate: () => void;
}

/**
 * Searches in a worker, because a regular expression can take for ever on a line that nearly fits. A search that takes
 * too long, or that a newer one replaces, is ended with its worker; the next one gets a new worker.
 */
export function createSearcher(createWorker: () => SearchWorker, timeoutMs: number) {
  let worker: SearchWorker | null = null;
  let endRunning: (() => void) | null = null;

  function stop(): void {
    endRunning?.();
    endRunning = null;
  }

  async function search(
    files: readonly SearchedFile[],
    query: SearchQuery,
  ): Promise<SearchOutcome | { kind: 'timeout' } | { kind: 'replaced' }> {
    stop();
    worker ??= createWorker();
    const current = worker;
    return await new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        endRunning = null;
        act();
      };
      const abandon = (act: () => void) =>
        settle(() => {
          current.terminate();
          worker = null;
          act();
        });
      const timer = setTimeout(() => abandon(() => resolve({ kind: 'timeout' })), timeoutMs);
      endRunning = () => abandon(() => resolve({ kind: 'replaced' }));
      current.onmessage = ({ data }) => settle(() => resolve(data));
      current.onerror = (event) => abandon(() => reject(new Error(`the search failed: ${String(event)}`)));
      current.postMessage({ files, query });
    });
  }

  return {
    search,
    dispose: () => {
      stop();
      worker?.terminate();
      worker = null;
    },
  };
}
