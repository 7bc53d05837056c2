import { addressesIn } from '../../../lib/python/pyright/addresses.ts';
import type { EditorTarget } from '../code-editor-props.ts';
import { monaco } from '../monaco.ts';

/** When a definition is in another file, the page opens it: the editor itself knows no tabs. */
export function openElsewhere(
  scope: string,
  onOpen: (path: string, target: EditorTarget) => void,
): monaco.IDisposable {
  const { toPath } = addressesIn(`/${scope}`);
  return monaco.editor.registerEditorOpener({
    openCodeEditor: (source, resource, place) => {
      const path = toPath(resource.toString());
      if (path === null || resource.toString() === source.getModel()?.uri.toString()) return false;
      onOpen(path, { ...toTarget(place), takesFocus: true });
      return true;
    },
  });
}

function toTarget(place: monaco.IRange | monaco.IPosition | undefined): EditorTarget {
  if (!place) return {};
  const [startLine, startColumn] =
    'lineNumber' in place ? [place.lineNumber, place.column] : [place.startLineNumber, place.startColumn];
  return { startLine, startColumn };
}
