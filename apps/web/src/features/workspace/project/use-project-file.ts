import { useCallback, useSyncExternalStore } from 'react';
import type { Recorder } from '../recording/recorder.ts';
import type { Autosave } from './autosave.ts';
import { typeInto } from './type-into.ts';

/** A file that is not edited as text. What is done to it is typed into it. */
export function useProjectFile(
  path: string,
  project: Autosave,
  recorder: Recorder,
): [content: string, change: (content: string) => void] {
  const read = useCallback(() => project.getSnapshot().files[path] ?? '', [project, path]);
  const content = useSyncExternalStore(project.subscribe, read);
  return [content, (next) => typeInto(project, recorder, path, next)];
}
