import { Editor } from '@monaco-editor/react';
import { useEffect, useRef, useState } from 'react';
import { useEditorSettings } from '../../lib/editor-settings.ts';
import { monospace } from '../../lib/fonts.ts';
import type { CodeEditorProps, EditorHandle, LineRange } from './code-editor-props.ts';
import { languageOf } from './language-of.ts';
import { useModelScope, whenScopeEnds } from './model-scopes.ts';
import { monaco } from './monaco.ts';
import { smallestEdit } from './smallest-edit.ts';
import { useEditorTheme } from './use-editor-theme.ts';
import './code-editor.css';

const lineHeightRatio = 1.57;

type CodeEditorInstance = monaco.editor.IStandaloneCodeEditor;

/** While a text is taken over from outside. Two editors can show the same file, and hear of the same change. */
let isApplying = false;

/** Files of a page that was left must not stay in memory, nor appear on the next page. */
whenScopeEnds((scope) => {
  for (const model of monaco.editor.getModels()) {
    if (model.uri.path.startsWith(`/${scope}/`)) model.dispose();
  }
});

/**
 * One editor that changes its file without being rebuilt; each file keeps its undo history and scroll position. The
 * text is uncontrolled on purpose: feeding typed text back through React could overwrite what was typed since.
 */
export default function CodeEditor(props: CodeEditorProps) {
  const {
    scope,
    path,
    label,
    contentVersion = 0,
    isReadOnly = false,
    readOnlyMessage,
    marks,
    target,
  } = props;
  const modelPath = `file:///${scope}/${path}`;
  const theme = useEditorTheme();
  const [{ fontSize, wrapsLines }] = useEditorSettings();
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  const latest = useRef(props);
  latest.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the file or its outside version changes.
  useEffect(() => {
    const model = monaco.editor.getModel(monaco.Uri.parse(modelPath));
    const content = latest.current.getContent();
    if (!editor || !model || model.getValue() === content) return;
    isApplying = true;
    applyContent(model, content);
    isApplying = false;
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

  usePlace(editor, modelPath, latest);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file must be open before its lines are shown.
  useEffect(() => {
    if (!editor || !target) return;
    if (target.takesFocus) editor.focus();
    const { startLine } = target;
    if (startLine === undefined) return;
    const { endLine = startLine, startColumn = 1, endColumn = startColumn } = target;
    editor.revealLinesInCenterIfOutsideViewport(startLine, endLine);
    editor.setSelection(
      target.startColumn === undefined
        ? new monaco.Range(startLine, 1, startLine, 1)
        : new monaco.Range(startLine, startColumn, endLine, endColumn),
    );
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

  useEffect(() => () => latest.current.onReady?.(null), []);
  useModelScope(scope);

  return (
    <Editor
      path={modelPath}
      defaultValue={props.getContent()}
      language={languageOf(path)}
      theme={theme}
      loading={null}
      keepCurrentModel
      onMount={(mounted) => {
        connect(mounted, latest);
        setEditor(mounted);
        latest.current.onReady?.(handleOf(mounted));
      }}
      onChange={(value) => {
        if (!isApplying) latest.current.onChange?.(value ?? '');
      }}
      options={{
        ariaLabel: label,
        readOnly: isReadOnly,
        domReadOnly: isReadOnly,
        readOnlyMessage: readOnlyMessage === undefined ? undefined : { value: readOnlyMessage },
        glyphMargin: marks !== undefined,
        fontSize,
        lineHeight: Math.round(fontSize * lineHeightRatio),
        fontFamily: monospace,
        minimap: { enabled: false },
        automaticLayout: true,
        scrollBeyondLastLine: false,
        // The dimmed number of an empty last line has too little contrast.
        renderFinalNewline: 'on',
        fixedOverflowWidgets: true,
        tabSize: 4,
        wordWrap: wrapsLines || languageOf(path) === 'markdown' ? 'on' : 'off',
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
  editor.onDidChangeModelContent(({ changes, versionId, isFlush }) => {
    if (isApplying || isFlush) return;
    latest.current.onEdit?.(
      changes.map(({ rangeOffset, rangeLength, text }) => ({
        offset: rangeOffset,
        removed: rangeLength,
        added: text.length,
      })),
      versionId,
    );
  });
  editor.onDidPaste(({ range }) => {
    const model = editor.getModel();
    if (model) latest.current.onPaste?.(model.getValueInRange(range), model.getVersionId());
  });
  editor.onDidChangeCursorSelection(({ selection }) => {
    latest.current.onSelectLines?.(selection.isEmpty() ? null : linesOf(selection));
  });
}

/** A line whose start is the end of the selection is not selected. */
function linesOf(selection: monaco.Selection): LineRange {
  const { startLineNumber: startLine, endLineNumber, endColumn } = selection;
  return {
    startLine,
    endLine: endColumn === 1 && endLineNumber > startLine ? endLineNumber - 1 : endLineNumber,
  };
}

/** Brings a file back to where it was left when this editor shows it first, and tells where it is from then on. */
function usePlace(
  editor: CodeEditorInstance | null,
  modelPath: string,
  latest: { current: CodeEditorProps },
): void {
  const shown = useRef(new Set<string>());
  useEffect(() => {
    const uri = String(monaco.Uri.parse(modelPath));
    if (!editor || shown.current.has(uri)) return;
    const place = latest.current.getPlace?.();
    if (place) {
      editor.setPosition({ lineNumber: place.line, column: place.column });
      editor.setScrollTop(place.scrollTop);
    }
    shown.current.add(uri);
  }, [editor, modelPath, latest]);
  useEffect(() => {
    if (!editor) return;
    const tell = () => {
      const position = editor.getPosition();
      // A file that is just being opened stands at its start for a moment.
      if (!position || !shown.current.has(String(editor.getModel()?.uri))) return;
      const { lineNumber: line, column } = position;
      latest.current.onPlace?.({ line, column, scrollTop: editor.getScrollTop() });
    };
    const listeners = [editor.onDidChangeCursorPosition(tell), editor.onDidScrollChange(tell)];
    return () => {
      for (const listener of listeners) listener.dispose();
    };
  }, [editor, latest]);
}

function handleOf(editor: CodeEditorInstance): EditorHandle {
  return {
    run: (actionId) => {
      editor.focus();
      editor.trigger('holdout', actionId, null);
    },
    selectedText: () => {
      const selection = editor.getSelection();
      return selection ? (editor.getModel()?.getValueInRange(selection) ?? '') : '';
    },
    selectedLines: () => linesOf(editor.getSelection() ?? new monaco.Selection(1, 1, 1, 1)),
  };
}

function applyContent(model: monaco.editor.ITextModel, content: string): void {
  const { start, end, text } = smallestEdit(model.getValue(), content);
  const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  model.pushStackElement();
  model.pushEditOperations([], [{ range, text }], () => null);
  model.pushStackElement();
}
