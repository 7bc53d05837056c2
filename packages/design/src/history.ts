/** What was before, what is, and what was taken back. */
export interface History<State> {
  past: readonly Step<State>[];
  present: State;
  future: readonly Step<State>[];
}

interface Step<State> {
  state: State;
  /** What the change after this state was about; changes of the same thing in a row are one step. */
  about: string | null;
}

const mostSteps = 200;

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** @param about names a thing that is changed bit by bit, such as a label that is typed */
export function record<State>(history: History<State>, next: State, about: string | null = null) {
  if (next === history.present) return history;
  const isSameStep = about !== null && history.future.length === 0 && history.past.at(-1)?.about === about;
  const past = isSameStep ? history.past : [...history.past, { state: history.present, about }];
  return { past: past.slice(-mostSteps), present: next, future: [] };
}

export function undo<State>(history: History<State>): History<State> {
  const step = history.past.at(-1);
  if (!step) return history;
  const { about } = step;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ state: history.present, about }, ...history.future],
  };
}

export function redo<State>(history: History<State>): History<State> {
  const step = history.future[0];
  if (!step) return history;
  const { about } = step;
  return {
    past: [...history.past, { state: history.present, about }],
    present: step.state,
    future: history.future.slice(1),
  };
}
