import { monaco } from '../monaco.ts';

type Model = monaco.editor.ITextModel;

/** A Python file of this scope that somebody works on: not one of those that stand there to be read. */
export function isWorkedOn(model: Model, scope: string): boolean {
  const prefix = `/${scope}/`;
  return (
    model.getLanguageId() === 'python' &&
    model.uri.path.startsWith(prefix) &&
    // A path of a project has no colon; the address of any other file does.
    !model.uri.path.slice(prefix.length).includes(':')
  );
}

/** Tells of each Python file that is worked on: once when it is there, and whenever its text changes. */
export function watchPythonModels(scope: string, onChange: (model: Model) => void): () => void {
  const listeners: monaco.IDisposable[] = [];
  const watch = (model: Model) => {
    if (!isWorkedOn(model, scope)) return;
    listeners.push(model.onDidChangeContent(() => onChange(model)));
    onChange(model);
  };
  listeners.push(monaco.editor.onDidCreateModel(watch));
  monaco.editor.getModels().forEach(watch);
  return () => {
    for (const listener of listeners) listener.dispose();
  };
}
