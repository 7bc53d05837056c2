import { type History, record, redo, startHistory, undo } from '@holdout/design';
import { useMemo, useRef, useState } from 'react';

export interface Steps<State> {
  /** Does one of the edits of `@holdout/design`; `about` names what is changed bit by bit. */
  edit: (change: (state: State) => State, about?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

/** What can be taken back, for a value that belongs to somebody else: what they change is a step like our own. */
export function useSteps<State>(value: State, onChange: (value: State) => void): Steps<State> {
  const [kept, keep] = useState(() => startHistory(value));
  const latest = useRef({ history: kept, onChange });
  latest.current = { history: record(kept, value), onChange };
  const { history } = latest.current;
  const steps = useMemo(() => {
    const go = (step: (history: History<State>) => History<State>) => {
      const before = latest.current.history;
      const after = step(before);
      if (after.present === before.present) return;
      // Two steps in one event see each other.
      latest.current.history = after;
      keep(after);
      latest.current.onChange(after.present);
    };
    return {
      edit: (change: (state: State) => State, about?: string) =>
        go((before) => record(before, change(before.present), about)),
      undo: () => go(undo),
      redo: () => go(redo),
    };
  }, []);
  return { ...steps, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
}
