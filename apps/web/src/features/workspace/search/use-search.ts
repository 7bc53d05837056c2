import { useEffect, useRef, useState } from 'react';
import type { SearchQuery } from './query.ts';
import type { SearchedFile, SearchOutcome } from './search-files.ts';
import SearchWorkerClass from './search-worker.ts?worker';
import { createSearcher, type SearchWorker } from './searcher.ts';

const typingPauseMs = 150;
const timeoutMs = 2000;

export type SearchState = SearchOutcome | { kind: 'timeout' } | { kind: 'failed' } | { kind: 'idle' };

/** What is found, searched again whenever the query or a file changes. The last result stays until the next is there. */
export function useSearch(query: SearchQuery, listFiles: () => SearchedFile[], filesVersion: unknown) {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const [isSearching, setIsSearching] = useState(false);
  const searcher = useRef<ReturnType<typeof createSearcher> | null>(null);
  useEffect(() => {
    searcher.current = createSearcher(() => new SearchWorkerClass() as SearchWorker, timeoutMs);
    return () => searcher.current?.dispose();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the files are asked for when they changed.
  useEffect(() => {
    if (query.text === '') {
      setState({ kind: 'idle' });
      setIsSearching(false);
      return;
    }
    let isOutdated = false;
    const timer = setTimeout(async () => {
      setIsSearching(true);
      const outcome = await searcher.current
        ?.search(listFiles(), query)
        .catch((): SearchState => ({ kind: 'failed' }));
      if (isOutdated || !outcome || outcome.kind === 'replaced') return;
      setIsSearching(false);
      setState(outcome);
    }, typingPauseMs);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [query, filesVersion]);
  return { state, isSearching };
}
