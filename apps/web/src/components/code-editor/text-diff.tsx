import { useEffect, useRef } from 'react';
import { useEditorSettings } from '../../lib/editor-settings.ts';
import { monospace } from '../../lib/fonts.ts';
import { languageOf } from './language-of.ts';
import { monaco } from './monaco.ts';
import classes from './text-diff.module.css';
import { useEditorTheme } from './use-editor-theme.ts';

/** Pixels; below that the two texts stand in one column. */
const narrowestBeside = 600;

export interface TextDiffProps {
  path: string;
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
}

/** Two texts side by side, one below the other where it is narrow; what is the same in both is folded away. */
export default function TextDiff({ path, before, after, beforeLabel, afterLabel }: TextDiffProps) {
  const host = useRef<HTMLDivElement>(null);
  const theme = useEditorTheme();
  const [{ fontSize, wrapsLines }] = useEditorSettings();
  useEffect(() => {
    if (!host.current) return;
    const language = languageOf(path);
    const original = monaco.editor.createModel(before, language);
    const modified = monaco.editor.createModel(after, language);
    const editor = monaco.editor.createDiffEditor(host.current, {
      theme,
      fontSize,
      fontFamily: monospace,
      readOnly: true,
      domReadOnly: true,
      automaticLayout: true,
      minimap: { enabled: false },
      renderSideBySideInlineBreakpoint: narrowestBeside,
      renderOverviewRuler: false,
      scrollBeyondLastLine: false,
      // The dimmed number of an empty last line has too little contrast.
      renderFinalNewline: 'on',
      fixedOverflowWidgets: true,
      wordWrap: wrapsLines || language === 'markdown' ? 'on' : 'off',
      // Spaces at the start of a line are what Python means by them.
      ignoreTrimWhitespace: false,
      hideUnchangedRegions: { enabled: true },
      unicodeHighlight: { ambiguousCharacters: false },
    });
    editor.setModel({ original, modified });
    // Monaco takes the names of both sides as options, and forgets them with the next change of any other.
    editor.getOriginalEditor().updateOptions({ ariaLabel: beforeLabel });
    editor.getModifiedEditor().updateOptions({ ariaLabel: afterLabel });
    return () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [path, before, after, beforeLabel, afterLabel, theme, fontSize, wrapsLines]);
  return <div ref={host} className={classes.diff} />;
}
