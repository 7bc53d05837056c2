import type { Problem } from '../../../lib/python/pyright/pyright-session.ts';
import { monaco } from '../monaco.ts';
import { toRange } from './lsp-to-monaco.ts';

const owner = 'pyright';

/** What Pyright says about files, also about those that are opened only afterwards. */
export function createProblemBoard(uriOf: (path: string) => monaco.Uri) {
  const markersByUri = new Map<string, monaco.editor.IMarkerData[]>();
  const put = (model: monaco.editor.ITextModel) =>
    monaco.editor.setModelMarkers(model, owner, markersByUri.get(model.uri.toString()) ?? []);
  const listener = monaco.editor.onDidCreateModel(put);
  return {
    show: (path: string, problems: readonly Problem[]) => {
      const uri = uriOf(path);
      markersByUri.set(uri.toString(), problems.map(toMarker));
      const model = monaco.editor.getModel(uri);
      if (model) put(model);
    },
    stop: () => {
      listener.dispose();
      monaco.editor.removeAllMarkers(owner);
    },
  };
}

/** Never red: types are opinions about code that may well run. */
function toMarker({ message, rule, isError, range }: Problem): monaco.editor.IMarkerData {
  return {
    source: 'Pyright',
    code: rule,
    message,
    severity: isError ? monaco.MarkerSeverity.Warning : monaco.MarkerSeverity.Info,
    ...toRange(range),
  };
}
