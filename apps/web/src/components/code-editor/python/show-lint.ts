import { createLintLine } from '../../../lib/python/lint-line.ts';
import type { Remark } from '../../../lib/python/ruff/ruff-messages.ts';
import type { Ruff } from '../../../lib/python/ruff/start-ruff.ts';
import { monaco } from '../monaco.ts';
import { watchPythonModels } from './python-models.ts';

const owner = 'ruff';
const typingPauseMs = 300;
const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};

/** Underlines what Ruff has to say about the Python files of this scope, as they are typed. */
export function showLint(scope: string, ruff: Ruff): () => void {
  const line = createLintLine<monaco.editor.ITextModel, Remark>(
    ruff.lint,
    (model, remarks) => monaco.editor.setModelMarkers(model, owner, remarks.map(toMarker)),
    typingPauseMs,
  );
  const stopWatching = watchPythonModels(scope, line.changed);
  return () => {
    stopWatching();
    line.stop();
    monaco.editor.removeAllMarkers(owner);
  };
}

function toMarker(remark: Remark): monaco.editor.IMarkerData {
  return {
    source: 'Ruff',
    code: remark.code,
    message: remark.message,
    severity: severities[remark.severity],
    tags: remark.isUnused ? [monaco.MarkerTag.Unnecessary] : [],
    startLineNumber: remark.startLine,
    startColumn: remark.startColumn,
    endLineNumber: remark.endLine,
    endColumn: remark.endColumn,
  };
}
