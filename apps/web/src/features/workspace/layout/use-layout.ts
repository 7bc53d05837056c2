import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useRemembered } from '../../../lib/remembered.ts';
import { type FocusRequests, useFocusRequests } from './focus-requests.ts';

const LayoutState = z.object({
  hidden: z.array(z.enum(['left', 'results', 'reading'])).readonly(),
  isMaximised: z.boolean(),
  left: z.enum(['files', 'search']),
});
type LayoutState = z.infer<typeof LayoutState>;
export type Pane = LayoutState['hidden'][number];
export type LeftView = LayoutState['left'];

const start: LayoutState = { hidden: [], isMaximised: false, left: 'files' };

export interface Layout {
  isShown: (pane: Pane) => boolean;
  /** What the left pane shows. */
  left: LeftView;
  focus: FocusRequests;
  show: (pane: Pane) => void;
  toggle: (pane: Pane) => void;
  showLeft: (view: LeftView) => void;
  /** The editor alone, and back to how it was. */
  maximise: () => void;
  reset: () => void;
  /** Grows when the sizes of the panes should go back to what they were at first. */
  resetCount: number;
}

/** Which panes are shown beside the editor; remembered on this device. */
export function useLayout(): Layout {
  const [state, change] = useRemembered('holdout-layout', LayoutState, start);
  const [resetCount, setResetCount] = useState(0);
  const focus = useFocusRequests();
  return useMemo(() => {
    const isShown = (pane: Pane) => !state.isMaximised && !state.hidden.includes(pane);
    const show = (pane: Pane) => change((before) => showPane(before, pane));
    return {
      isShown,
      left: state.left,
      focus,
      show,
      toggle: (pane) =>
        isShown(pane) ? change((before) => ({ ...before, hidden: [...before.hidden, pane] })) : show(pane),
      showLeft: (left) => change((before) => ({ ...showPane(before, 'left'), left })),
      maximise: () => change((before) => ({ ...before, isMaximised: !before.isMaximised })),
      reset: () => {
        change(() => start);
        setResetCount((before) => before + 1);
      },
      resetCount,
    };
  }, [state, change, focus, resetCount]);
}

/** Asking for one pane while the editor is alone brings that one only. */
function showPane(state: LayoutState, pane: Pane): LayoutState {
  const hidden = state.isMaximised ? (['left', 'results', 'reading'] as const) : state.hidden;
  return { ...state, isMaximised: false, hidden: hidden.filter((each) => each !== pane) };
}
