import * as monaco from 'monaco-editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

declare global {
  interface Window {
    /** Opens a text in the editor, the cursor at the end of its middle line. */
    openText: (text: string) => void;
  }
}

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** Monaco with its own settings: no React, no saving, no hints, nothing of ours. */
window.openText = (text) => {
  const place = document.getElementById('editor');
  if (place === null) throw new Error('There is no place for the editor');
  const editor = monaco.editor.create(place, { value: text, language: 'python' });
  const line = Math.round((editor.getModel()?.getLineCount() ?? 1) / 2);
  editor.setPosition({ lineNumber: line, column: editor.getModel()?.getLineMaxColumn(line) ?? 1 });
  editor.revealLineInCenter(line);
  editor.focus();
};
