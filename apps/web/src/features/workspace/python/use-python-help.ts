import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../components/code-editor/language-of.ts';
import type { PythonHelpState } from '../../../components/code-editor/python/python-help.ts';
import { useEditorSettings } from '../../../lib/editor-settings.ts';
import { notify } from '../../../lib/notify.ts';
import type { Editors } from '../editor/use-editors.ts';
import type { Autosave } from '../project/autosave.ts';
import { useLoadedHelp } from './use-loaded-help.ts';

/** In a word: `partial` when one of both could not be loaded. */
export type ShownPythonHelp = 'loading' | 'ready' | 'partial' | 'unavailable' | 'off';

/** The help with Python for the file in front. */
export function usePythonHelp(scope: string, project: Autosave, editors: Editors, isReadOnly: boolean) {
  const { t } = useTranslation();
  const [{ helpsWithPython }] = useEditorSettings();
  const { hasText, current, handle, open } = editors;
  const [wasEditorShown, setWasEditorShown] = useState(false);
  if (hasText && !wasEditorShown) setWasEditorShown(true);
  const state = useLoadedHelp(scope, project, helpsWithPython && !isReadOnly && wasEditorShown, {
    onOpen: (path, target) => open({ kind: 'project', path }, target),
    onFormatProblem: (problem) =>
      notify({
        message:
          problem.kind === 'syntax_error'
            ? t('workbench.python.syntaxError', { line: problem.line })
            : t('workbench.python.gaveUp'),
      }),
  });
  const isPython = hasText && current?.kind === 'project' && languageOf(current.path) === 'python';
  return {
    /** Null where there is nothing to help with: no Python in front, or nothing may be changed. */
    state: isPython && !isReadOnly ? (helpsWithPython ? inAWord(state) : 'off') : null,
    format: () => {
      const { ruff } = state;
      if (!helpsWithPython) notify({ message: t('workbench.python.format.off') });
      else if (ruff === 'ready') handle()?.run('editor.action.formatDocument');
      else notify({ message: t(`workbench.python.format.${ruff}`) });
    },
  };
}

function inAWord({ ruff, pyright }: PythonHelpState): ShownPythonHelp {
  if (ruff === pyright) return ruff;
  return ruff === 'loading' || pyright === 'loading' ? 'loading' : 'partial';
}
