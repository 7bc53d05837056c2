import type { WorkspaceView } from '@holdout/contract';
import { useMemo } from 'react';
import { fromAddress } from './editor/open-file.ts';
import type { Autosave } from './project/autosave.ts';

/** Whether a file is there, asked of the project itself: a file that was just made is there before the page shows it. */
export function useExistingFiles(
  project: Autosave,
  workspace: WorkspaceView,
  paths: readonly string[],
): (address: string) => boolean {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question whenever files come or go.
  return useMemo(() => {
    const fixed = {
      data: new Set(workspace.data.map(({ path }) => path)),
      visible: new Set(workspace.visible.map(({ path }) => path)),
    };
    return (address) => {
      const { kind, path } = fromAddress(address);
      if (kind === 'data' || kind === 'visible') return fixed[kind].has(path);
      return project.getSnapshot().files[path] !== undefined;
    };
  }, [project, workspace, paths]);
}
