import { type ReactNode, useRef } from 'react';
import { LazyDiagramFile } from '../../../components/diagram/lazy-diagram-file.tsx';
import type { Autosave } from '../project/autosave.ts';
import { useProjectFile } from '../project/use-project-file.ts';
import type { Recorder } from '../recording/recorder.ts';

interface ProjectDiagramProps {
  path: string;
  project: Autosave;
  recorder: Recorder;
  isReadOnly: boolean;
  /** The file as text, to edit; the number grows with every change of it. */
  text: (contentVersion: number) => ReactNode;
}

/** A diagram of the project, drawn into its file. */
export function ProjectDiagram({ path, project, recorder, isReadOnly, text }: ProjectDiagramProps) {
  const [content, change] = useProjectFile(path, project, recorder);
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
