import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { LineRange } from '../../../components/code-editor/code-editor-props.ts';

export const materialTabs = ['overview', 'answer', 'checks', 'code', 'quality', 'statement'] as const;
export type MaterialTab = (typeof materialTabs)[number] | 'rating';

/** Where on the desk one is. It stands in the address, so a reload or a shared link comes back to the same lines. */
export interface Place {
  tab: MaterialTab;
  file: string | null;
  lines: LineRange | null;
  check: string | null;
  competency: string | null;
}
export interface Destination {
  tab?: MaterialTab;
  file?: string | null;
  lines?: LineRange | null;
  check?: string | null;
  competency?: string | null;
}

export function usePlace(): { place: Place; go: (to: Destination) => void } {
  const [search, setSearch] = useSearchParams();
  const { key } = useLocation();
  const lines = search.get('lines');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object per visit, so that the same lines are shown again.
  const range = useMemo(() => readLines(lines), [lines, key]);
  const tab = search.get('tab');
  const place: Place = {
    tab: tab === 'rating' ? tab : (materialTabs.find((each) => each === tab) ?? 'overview'),
    file: search.get('file'),
    lines: range,
    check: search.get('check'),
    competency: search.get('competency'),
  };
  const go = useCallback(
    (to: Destination) =>
      setSearch(
        (before) => {
          const values = { ...to, lines: to.lines === undefined ? undefined : writeLines(to.lines) };
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined) continue;
            if (value === null) before.delete(name);
            else before.set(name, value);
          }
          return before;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return { place, go };
}

export function readLines(text: string | null): LineRange | null {
  const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text ?? '');
  if (!match) return null;
  const startLine = Number(match[1]);
  const endLine = Number(match[2] ?? match[1]);
  return startLine > 0 && endLine >= startLine ? { startLine, endLine } : null;
}

export function writeLines(range: LineRange | null): string | null {
  if (!range) return null;
  return range.startLine === range.endLine ? `${range.startLine}` : `${range.startLine}-${range.endLine}`;
}
