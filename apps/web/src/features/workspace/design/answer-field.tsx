import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { smallestEdit } from '../../../components/code-editor/smallest-edit.ts';
import type { Autosave } from '../project/autosave.ts';
import classes from './design.module.css';
import type { DesignSource } from './design-source.ts';

export interface AnswerFieldProps extends DesignSource {
  path: string;
  label: string;
  describedBy: string;
  placeholder?: string;
  ref: Ref<HTMLTextAreaElement>;
}

/**
 * A field of the browser's own: it checks spelling, writes in both directions, undoes, is read out, and draws a letter at
 * once. Its text is not given back through React, which could overwrite what was typed since.
 */
export function AnswerField(props: AnswerFieldProps) {
  const { path, project, outsideVersion, recorder, readOnlyWhy, ref } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  const told = useRef({ text: textOf(project, path), version: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each version is a reason to look.
  useEffect(() => {
    const text = textOf(project, path);
    told.current.text = text;
    const shown = field.current;
    if (shown === null || shown.value === text) return;
    const edit = smallestEdit(shown.value, text);
    shown.setRangeText(edit.text, edit.start, edit.end, 'preserve');
  }, [project, path, outsideVersion]);

  const pasted = useRef<string | null>(null);
  const takeOver = (content: string) => {
    const { text: before, version: last } = told.current;
    const text = pasted.current;
    pasted.current = null;
    if (content === before) return;
    const edit = smallestEdit(before, content);
    const version = last + 1;
    told.current = { text: content, version };
    project.change([{ path, content }], 'typing');
    const change = { offset: edit.start, removed: edit.end - edit.start, added: edit.text.length };
    recorder.edited(path, [change], version);
    if (text !== null) recorder.pasted(path, text, version);
  };

  return (
    <textarea
      ref={field}
      className={classes.field}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      placeholder={props.placeholder}
      dir="auto"
      spellCheck
      defaultValue={told.current.text}
      readOnly={readOnlyWhy !== null}
      onPaste={({ clipboardData }) => {
        pasted.current = clipboardData.getData('text/plain');
      }}
      onInput={({ currentTarget }) => takeOver(currentTarget.value)}
      onBlur={() => void project.flush().catch(() => undefined)}
    />
  );
}

function textOf(project: Autosave, path: string): string {
  return project.getSnapshot().files[path] ?? '';
}
