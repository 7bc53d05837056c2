import { type ReactNode, useCallback, useRef, useSyncExternalStore } from 'react';
import { smallestEdit } from '../../../components/code-editor/smallest-edit.ts';
import { LazyDiagramFile } from '../../../components/diagram/lazy-diagram-file.tsx';
import type { Autosave } from '../project/autosave.ts';
import type { Recorder } from '../recording/recorder.ts';

interface ProjectDiagramProps {
  path: string;
  project: Autosave;
  recorder: Recorder;
  isReadOnly: boolean;
  /** The file as text, to edit; the number grows with every change of it. */
  text: (contentVersion: number) => ReactNode;
}

/** No number that an editor gives to its changes. */
let lastVersion = 0;

/** A diagram of the project. What is drawn is typed into the file: saved, recorded and merged like any other text. */
export function ProjectDiagram({ path, project, recorder, isReadOnly, text }: ProjectDiagramProps) {
  const read = useCallback(() => project.getSnapshot().files[path] ?? '', [project, path]);
  const content = useSyncExternalStore(project.subscribe, read);
  const change = (next: string) => {
    const { start, end, text: added } = smallestEdit(read(), next);
    project.change([{ path, content: next }], 'typing');
    lastVersion -= 1;
    recorder.edited(path, [{ offset: start, removed: end - start, added: added.length }], lastVersion);
  };
  return (
    <LazyDiagramFile
      path={path}
      content={content}
      onChange={change}
      isReadOnly={isReadOnly}
      text={text(useChangeCount(content))}
    />
  );
}

function useChangeCount(value: string): number {
  const seen = useRef({ value, count: 0 });
  if (seen.current.value !== value) seen.current = { value, count: seen.current.count + 1 };
  return seen.current.count;
}
