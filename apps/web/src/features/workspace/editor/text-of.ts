import type { WorkspaceView } from '@holdout/contract';
import type { Autosave } from '../project/autosave.ts';
import type { OpenFile } from './open-file.ts';

/** The text of a file as it is now; of a table, which no editor shows, none. */
export function textOf(file: OpenFile | null, project: Autosave, workspace: WorkspaceView): string {
  if (file === null) return '';
  if (file.kind === 'visible') return workspace.visible.find(({ path }) => path === file.path)?.content ?? '';
  return project.getSnapshot().files[file.path] ?? '';
}
