import { useComputedColorScheme } from '@mantine/core';
import { Editor } from '@monaco-editor/react';
import { useEffect, useRef, useState } from 'react';
import { monospace } from '../../lib/fonts.ts';
import type { CodeEditorProps } from './code-editor-props.ts';
import { languageOf } from './language-of.ts';
import { monaco } from './monaco.ts';
import './code-editor.css';

type CodeEditorInstance = monaco.editor.IStandaloneCodeEditor;

/**
 * One editor that changes its file without being rebuilt; each file keeps its undo history and scroll position. The
 * text is uncontrolled on purpose: feeding typed text back through React could overwrite what was typed since.
 */
export default function CodeEditor(props: CodeEditorProps) {
  const { scope, path, label, contentVersion = 0, isReadOnly = false, marks, target } = props;
  const modelPath = `file:///${scope}/${path}`;
  const scheme = useComputedColorScheme('light');
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const isApplying = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the file or its outside version changes.
  useEffect(() => {
    const model = monaco.editor.getModel(monaco.Uri.parse(modelPath));
    const content = latest.current.getContent();
    if (!editor || !model || model.getValue() === content) return;
    isApplying.current = true;
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: content }], () => null);
    isApplying.current = false;
  }, [editor, modelPath, contentVersion]);
  useEffect(() => {
    if (!editor || !marks) return;
    const decorations = editor.createDecorationsCollection(
      marks.map((mark) => ({
        range: new monaco.Range(mark.startLine, 1, mark.endLine, 1),
        options: {
          isWholeLine: true,
          glyphMarginClassName: 'holdout-line-mark',
          glyphMarginHoverMessage: { value: mark.message },
          overviewRuler: { color: '#8d877c', position: monaco.editor.OverviewRulerLane.Right },
        },
      })),
    );
    return () => decorations.clear();
  }, [editor, marks]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file must be open before its lines are shown.
  useEffect(() => {
    if (!editor || !target) return;
    const { startLine, endLine } = target;
    editor.revealLinesInCenterIfOutsideViewport(startLine, endLine);
    editor.setPosition({ lineNumber: startLine, column: 1 });
    const tint = editor.createDecorationsCollection([
      {
        range: new monaco.Range(startLine, 1, endLine, 1),
        options: { isWholeLine: true, className: 'holdout-target-line' },
      },
    ]);
    const listener = editor.onDidChangeModelContent(() => tint.clear());
    return () => {
      listener.dispose();
      tint.clear();
    };
  }, [editor, target, modelPath]);

  useEffect(() => () => forgetModels(`/${scope}/`), [scope]);

  return (
    <Editor
      path={modelPath}
      defaultValue={props.getContent()}
      language={languageOf(path)}
      theme={scheme === 'dark' ? 'holdout-dark' : 'holdout-light'}
      loading={null}
      keepCurrentModel
      onMount={(mounted) => {
        connect(mounted, latest);
        setEditor(mounted);
      }}
      onChange={(value) => {
        if (!isApplying.current) latest.current.onChange?.(value ?? '');
      }}
      options={{
        ariaLabel: label,
        readOnly: isReadOnly,
        domReadOnly: isReadOnly,
        glyphMargin: marks !== undefined,
        fontSize: 14,
        lineHeight: 22,
        fontFamily: monospace,
        minimap: { enabled: false },
        automaticLayout: true,
        scrollBeyondLastLine: false,
        // The dimmed number of an empty last line has too little contrast.
        renderFinalNewline: 'on',
        fixedOverflowWidgets: true,
        tabSize: 4,
        wordWrap: languageOf(path) === 'markdown' ? 'on' : 'off',
        rulers: languageOf(path) === 'python' ? [100] : [],
        padding: { top: 8, bottom: 8 },
        renderLineHighlight: 'line',
        stickyScroll: { enabled: false },
        // Neutral: someone's identifiers in another script are no fault.
        unicodeHighlight: { ambiguousCharacters: false },
      }}
    />
  );
}

function connect(editor: CodeEditorInstance, latest: { current: CodeEditorProps }): void {
  editor.onDidBlurEditorWidget(() => latest.current.onBlur?.());
  editor.onDidChangeCursorSelection(({ selection }) => {
    const endLine =
      selection.endColumn === 1 && selection.endLineNumber > selection.startLineNumber
        ? selection.endLineNumber - 1
        : selection.endLineNumber;
    latest.current.onSelectLines?.(
      selection.isEmpty() ? null : { startLine: selection.startLineNumber, endLine },
    );
  });
  editor.addAction({
    id: 'holdout.run',
    label: 'Run',
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
    run: () => latest.current.onRun?.(),
  });
}

/** Files of a page that was left must not stay in memory, nor appear on the next page. */
function forgetModels(pathPrefix: string): void {
  for (const model of monaco.editor.getModels()) {
    if (model.uri.path.startsWith(pathPrefix)) model.dispose();
  }
}
