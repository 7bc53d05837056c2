import { useEffect, useRef, useState } from 'react';
import type {
  PythonHelp,
  PythonHelpOptions,
  PythonHelpState,
} from '../../../components/code-editor/python/python-help.ts';
import { whenIdle } from '../../../lib/when-idle.ts';
import type { Autosave } from '../project/autosave.ts';

/** The first letters are typed, and the data of the page are here, before anything large is loaded. */
const pauseMs = 1500;
const loading: PythonHelpState = { ruff: 'loading', pyright: 'loading' };
const unavailable: PythonHelpState = { ruff: 'unavailable', pyright: 'unavailable' };

/**
 * Loads the help when it is wanted and the page has nothing else to do. What could not be loaded without a network is
 * tried again when there is one.
 */
export function useLoadedHelp(
  scope: string,
  project: Autosave,
  isWanted: boolean,
  listeners: Pick<PythonHelpOptions, 'onOpen' | 'onFormatProblem'>,
): PythonHelpState {
  const [state, setState] = useState(loading);
  const [trial, setTrial] = useState(1);
  const latest = useRef(listeners);
  latest.current = listeners;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trial begins anew.
  useEffect(() => {
    if (!isWanted) return;
    let help: PythonHelp | null = null;
    let isLeft = false;
    setState(loading);
    const cancel = whenIdle(pauseMs, () => {
      import('../../../components/code-editor/python/start-python-help.ts').then(
        ({ startPythonHelp }) => {
          if (isLeft) return;
          help = startPythonHelp({
            scope,
            project: { readFiles: () => project.getSnapshot().files, subscribe: project.subscribe },
            onState: (change) => setState((before) => ({ ...before, ...change })),
            onOpen: (path, target) => latest.current.onOpen(path, target),
            onFormatProblem: (problem) => latest.current.onFormatProblem(problem),
          });
        },
        () => setState(unavailable),
      );
    });
    return () => {
      isLeft = true;
      cancel();
      help?.stop();
    };
  }, [scope, project, isWanted, trial]);
  const isMissing = state.ruff === 'unavailable' || state.pyright === 'unavailable';
  useEffect(() => {
    if (!isMissing) return;
    const tryAgain = () => setTrial((before) => before + 1);
    window.addEventListener('online', tryAgain);
    return () => window.removeEventListener('online', tryAgain);
  }, [isMissing]);
  return state;
}
