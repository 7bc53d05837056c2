import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { DesignPart } from './design-parts.ts';

const name = 'part';

/** Which part is open stands in the address, so that a reload and a link come back to it. */
export function useOpenPart(parts: readonly DesignPart[]): [DesignPart, (id: string) => void] {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get(name);
  const part = parts.find(({ id }) => id === wanted) ?? parts[0];
  if (part === undefined) throw new Error('A design has no sections');
  const open = useCallback(
    (id: string) =>
      setSearch((before) => {
        before.set(name, id);
        return before;
      }),
    [setSearch],
  );
  return [part, open];
}
