import type { Autosave } from '../project/autosave.ts';
import { diffFiles } from '../project/project-files.ts';
import type { Recorder } from './recorder.ts';

/** Tells of files that were changed by anything but typing: uploads, imports, restored versions, other tabs. */
export function watchProject(
  recorder: Pick<Recorder, 'file'>,
  project: Pick<Autosave, 'getSnapshot' | 'subscribe'>,
): () => void {
  let { files, outsideVersion } = project.getSnapshot();
  return project.subscribe(() => {
    const before = files;
    const snapshot = project.getSnapshot();
    const isFromOutside = snapshot.outsideVersion !== outsideVersion;
    ({ files, outsideVersion } = snapshot);
    if (!isFromOutside) return;
    for (const { path, content } of diffFiles(before, files))
      recorder.file(path, content === null ? 'deleted' : 'written');
  });
}
