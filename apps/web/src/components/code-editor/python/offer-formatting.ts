import type { Ruff } from '../../../lib/python/ruff/start-ruff.ts';
import { monaco } from '../monaco.ts';
import type { FormatProblem } from './python-help.ts';
import { isWorkedOn } from './python-models.ts';

/**
 * Makes Ruff the editor's formatter for Python. The editor itself puts only the difference into the text, as one step to
 * undo, keeps the cursor, and drops an answer that comes after somebody typed on.
 */
export function offerFormatting(
  scope: string,
  ruff: Ruff,
  onProblem: (problem: FormatProblem) => void,
): () => void {
  const offer = monaco.languages.registerDocumentFormattingEditProvider('python', {
    displayName: 'Ruff',
    provideDocumentFormattingEdits: async (model) => {
      if (!isWorkedOn(model, scope)) return [];
      const formatted = await ruff.format(model.getValue()).catch(() => null);
      if (formatted?.kind === 'formatted')
        return [{ range: model.getFullModelRange(), text: formatted.text }];
      onProblem(formatted ?? { kind: 'gave_up' });
      return [];
    },
  });
  return () => offer.dispose();
}
