import { useCallback, useSyncExternalStore } from 'react';
import { smallestEdit } from '../../../components/code-editor/smallest-edit.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { Autosave } from './autosave.ts';

/** No number that an editor gives to its changes. */
let lastVersion = 0;

/** A file that is not edited as text. What is done to it is typed into it: saved, recorded and merged like any other. */
export function useProjectFile(
  path: string,
  project: Autosave,
  recorder: Recorder,
): [content: string, change: (content: string) => void] {
  const read = useCallback(() => project.getSnapshot().files[path] ?? '', [project, path]);
  const content = useSyncExternalStore(project.subscribe, read);
  const change = (next: string) => {
    const { start, end, text: added } = smallestEdit(read(), next);
    project.change([{ path, content: next }], 'typing');
    lastVersion -= 1;
    recorder.edited(path, [{ offset: start, removed: end - start, added: added.length }], lastVersion);
  };
  return [content, change];
}
