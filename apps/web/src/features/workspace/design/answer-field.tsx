import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { smallestEdit } from '../../../components/code-editor/smallest-edit.ts';
import type { Autosave } from '../project/autosave.ts';
import { typeInto } from '../project/type-into.ts';
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
  const [first] = useState(() => textOf(project, path));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each version is a reason to look.
  useEffect(() => {
    const text = textOf(project, path);
    const shown = field.current;
    if (shown === null || shown.value === text) return;
    const edit = smallestEdit(shown.value, text);
    shown.setRangeText(edit.text, edit.start, edit.end, 'preserve');
  }, [project, path, outsideVersion]);

  const pasted = useRef<string | null>(null);
  const takeOver = (content: string) => {
    const text = pasted.current;
    pasted.current = null;
    if (content === textOf(project, path)) return;
    const version = typeInto(project, recorder, path, content);
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
      defaultValue={first}
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
