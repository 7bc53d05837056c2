import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import workerUrl from 'monaco-editor/editor/editor.worker?worker&url';
import { untilLoaded } from '../../lib/until-loaded.ts';
import './monaco-features.ts';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/yaml/register';
import 'monaco-editor/languages/definitions/ini/register';

/** Monaco from our own bundle, never from elsewhere. Only this folder knows Monaco. */
self.MonacoEnvironment = { getWorker: startWorker };
loader.config({ monaco });

/**
 * Its script is fetched first and then comes from the browser's cache: to Monaco a worker whose script did not come is one
 * that never will, and it would do the work of the worker in the page.
 */
async function startWorker(): Promise<Worker> {
  await untilLoaded(async () => {
    const response = await fetch(workerUrl);
    if (!response.ok) throw new Error(`The editor's worker answered ${response.status}`);
    await response.arrayBuffer();
  });
  return new Worker(workerUrl, { type: 'module' });
}

// From one hint to the next in this file, where Monaco would go on into files that were open before.
monaco.editor.addKeybindingRules([
  { keybinding: monaco.KeyCode.F8, command: 'editor.action.marker.next' },
  { keybinding: monaco.KeyMod.Shift | monaco.KeyCode.F8, command: 'editor.action.marker.prev' },
]);

/** So faint that every colour of the text stays readable on them; the frame shows what the background hardly does. */
function differenceColors(removed: string, inserted: string): Record<string, string> {
  return {
    'diffEditor.removedLineBackground': `${removed}0d`,
    'diffEditor.removedTextBackground': `${removed}12`,
    'diffEditor.removedTextBorder': `${removed}80`,
    'diffEditor.insertedLineBackground': `${inserted}0d`,
    'diffEditor.insertedTextBackground': `${inserted}12`,
    'diffEditor.insertedTextBorder': `${inserted}80`,
  };
}

monaco.editor.defineTheme('holdout-light', {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'comment', foreground: '6b665d' },
    { token: 'keyword', foreground: '2c5591' },
    { token: 'string', foreground: '8a3d1e' },
    { token: 'number', foreground: '0b6e5b' },
  ],
  colors: {
    'editor.background': '#fcfbf9',
    'editor.foreground': '#24221f',
    'editorLineNumber.foreground': '#6b665d',
    'editorLineNumber.activeForeground': '#24221f',
    'editor.lineHighlightBackground': '#f3f1ed',
    'editor.lineHighlightBorder': '#00000000',
    'editorGutter.background': '#fcfbf9',
    'editorWidget.background': '#fcfbf9',
    ...differenceColors('#b3261e', '#1e6b2a'),
  },
});
monaco.editor.defineTheme('holdout-dark', {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: 'comment', foreground: '98938a' },
    { token: 'keyword', foreground: '93b4df' },
    { token: 'string', foreground: 'e0a98a' },
    { token: 'number', foreground: '8fd0b8' },
  ],
  colors: {
    'editor.background': '#1b1a18',
    'editor.foreground': '#ebe8e2',
    'editorLineNumber.foreground': '#98938a',
    'editorLineNumber.activeForeground': '#ebe8e2',
    'editor.lineHighlightBackground': '#242220',
    'editor.lineHighlightBorder': '#00000000',
    'editorGutter.background': '#1b1a18',
    'editorWidget.background': '#1b1a18',
    ...differenceColors('#ff8a80', '#8bd89a'),
  },
});

export { monaco };
