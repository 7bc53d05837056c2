import { useCallback, useMemo, useState } from 'react';
import type { Editors } from '../editor/use-editors.ts';
import type { Layout } from '../layout/use-layout.ts';
import { emptyQuery, type SearchQuery } from './query.ts';

const longestSelection = 200;

export interface SearchQueryControl {
  query: SearchQuery;
  setQuery: (query: SearchQuery) => void;
  /** Shows the search, with what is selected in the editor as its text. */
  open: (withReplacement: boolean) => void;
}

export function useSearchQuery({ showLeft, focus }: Layout, { handle }: Editors): SearchQueryControl {
  const [query, setQuery] = useState<SearchQuery>(emptyQuery);
  const open = useCallback(
    (withReplacement: boolean) => {
      const selected = handle()?.selectedText() ?? '';
      const isUsable = selected !== '' && !selected.includes('\n') && selected.length <= longestSelection;
      setQuery((before) => ({
        ...before,
        text: isUsable ? selected : before.text,
        replacement: withReplacement ? (before.replacement ?? '') : before.replacement,
      }));
      showLeft('search');
      focus.ask('search');
    },
    [handle, showLeft, focus],
  );
  return useMemo(() => ({ query, setQuery, open }), [query, open]);
}
