import type { DesignMarks } from '@holdout/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { useDesk } from '../desk-context.ts';
import { noMarks } from './change-marks.ts';

type Change = (change: (marks: DesignMarks) => DesignMarks) => void;

const neverChanges = () => () => undefined;

/** What was made of the design so far, and how to change it; null once the ratings are frozen. */
export function useMarks(): [DesignMarks, Change | null] {
  const { view, draft } = useDesk();
  const current = useSyncExternalStore(draft?.subscribe ?? neverChanges, () =>
    draft ? draft.getSnapshot().draft : view.draft,
  );
  const change = useCallback<Change>(
    (toNext) => {
      if (draft === null) return;
      const before = draft.getSnapshot().draft;
      const marks = before.design ?? noMarks;
      const next = toNext(marks);
      if (next !== marks) draft.change({ ...before, design: next });
    },
    [draft],
  );
  return [current.design ?? noMarks, draft === null ? null : change];
}
