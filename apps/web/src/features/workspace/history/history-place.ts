import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Where one is in the history; it stands in the address, so that a reload and a link come back to it. */
export interface HistoryPlace {
  isOpen: boolean;
  /** The saved state that is looked at. */
  revision: number | null;
  open: () => void;
  look: (revision: number) => void;
  close: () => void;
}

const name = 'history';

export function useHistoryPlace(): HistoryPlace {
  const [search, setSearch] = useSearchParams();
  const value = search.get(name);
  const go = useCallback(
    (to: string | null) =>
      setSearch(
        (before) => {
          if (to === null) before.delete(name);
          else before.set(name, to);
          return before;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return useMemo(() => {
    const revision = Number(value);
    return {
      isOpen: value !== null,
      revision: Number.isSafeInteger(revision) && revision > 0 ? revision : null,
      open: () => go(''),
      look: (wanted) => go(String(wanted)),
      close: () => go(null),
    };
  }, [value, go]);
}
