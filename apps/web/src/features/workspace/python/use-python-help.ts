import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../components/code-editor/language-of.ts';
import type {
  FormatProblem,
  PythonHelp,
  PythonHelpState,
} from '../../../components/code-editor/python/python-help.ts';
import { useEditorSettings } from '../../../lib/editor-settings.ts';
import { notify } from '../../../lib/notify.ts';
import { whenIdle } from '../../../lib/when-idle.ts';
import type { Editors } from '../editor/use-editors.ts';

/** The first letters are typed, and the data of the page are here, before anything large is loaded. */
const pauseMs = 1500;

export type ShownPythonHelp = PythonHelpState | 'off';

/** The help with Python for the file in front. */
export function usePythonHelp(scope: string, editors: Editors, isReadOnly: boolean) {
  const { t } = useTranslation();
  const [{ helpsWithPython }] = useEditorSettings();
  const { hasText, current, handle } = editors;
  const [wasEditorShown, setWasEditorShown] = useState(false);
  if (hasText && !wasEditorShown) setWasEditorShown(true);
  const loaded = useLoadedHelp(scope, helpsWithPython && !isReadOnly && wasEditorShown, (problem) =>
    notify({
      message:
        problem.kind === 'syntax_error'
          ? t('workbench.python.syntaxError', { line: problem.line })
          : t('workbench.python.format.unavailable'),
    }),
  );
  const state: ShownPythonHelp = helpsWithPython ? loaded : 'off';
  const isPython = hasText && current?.kind === 'project' && languageOf(current.path) === 'python';
  return {
    /** Null where there is nothing to help with: no Python in front, or nothing may be changed. */
    state: isPython && !isReadOnly ? state : null,
    format: () => {
      if (state === 'ready') handle()?.run('editor.action.formatDocument');
      else notify({ message: t(`workbench.python.format.${state}`) });
    },
  };
}

/**
 * Loads the help when it is wanted and the page has nothing else to do. What could not be loaded without a network is
 * tried again when there is one.
 */
function useLoadedHelp(
  scope: string,
  isWanted: boolean,
  onFormatProblem: (problem: FormatProblem) => void,
): PythonHelpState {
  const [state, setState] = useState<PythonHelpState>('loading');
  const [trial, setTrial] = useState(1);
  const latest = useRef(onFormatProblem);
  latest.current = onFormatProblem;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trial begins anew.
  useEffect(() => {
    if (!isWanted) return;
    let help: PythonHelp | null = null;
    let isLeft = false;
    setState('loading');
    const cancel = whenIdle(pauseMs, () => {
      import('../../../components/code-editor/python/start-python-help.ts').then(
        ({ startPythonHelp }) => {
          if (isLeft) return;
          help = startPythonHelp({
            scope,
            onState: setState,
            onFormatProblem: (problem) => latest.current(problem),
          });
        },
        () => setState('unavailable'),
      );
    });
    return () => {
      isLeft = true;
      cancel();
      help?.stop();
    };
  }, [scope, isWanted, trial]);
  useEffect(() => {
    if (state !== 'unavailable') return;
    const tryAgain = () => setTrial((before) => before + 1);
    window.addEventListener('online', tryAgain);
    return () => window.removeEventListener('online', tryAgain);
  }, [state]);
  return state;
}
