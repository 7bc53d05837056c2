import type { Diagram } from '@holdout/contract';
import { useMemo, useState } from 'react';

export interface Selection {
  /** Ids of nodes and edges. */
  chosen: ReadonlySet<string>;
  /** These instead of what is chosen, or turned over beside it. */
  choose: (ids: Iterable<string>, isMore?: boolean) => void;
}

/** What is gone is not chosen any more, and is again when it comes back. */
export function useSelection({ nodes, edges }: Diagram): Selection {
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => new Set([...nodes, ...edges].flatMap(({ id }) => (kept.has(id) ? [id] : []))),
    [nodes, edges, kept],
  );
  const choose = useMemo(
    () =>
      (ids: Iterable<string>, isMore = false) =>
        keep((before) => (isMore ? turnOver(before, ids) : new Set(ids))),
    [],
  );
  return useMemo(() => ({ chosen, choose }), [chosen, choose]);
}

function turnOver(chosen: ReadonlySet<string>, ids: Iterable<string>): Set<string> {
  const next = new Set(chosen);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  return next;
}
