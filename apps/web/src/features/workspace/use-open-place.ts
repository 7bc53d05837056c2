import type { WorkspaceView } from '@holdout/contract';
import { useCallback, useMemo } from 'react';
import type { Editors } from './editor/use-editors.ts';

/** The files that output can point into, the visible checks with them, and the way to a line of one. */
export function useOpenPlace(workspace: WorkspaceView, paths: readonly string[], open: Editors['open']) {
  const visible = useMemo(() => workspace.visible.map(({ path }) => path), [workspace]);
  const placePaths = useMemo(() => [...paths, ...visible], [paths, visible]);
  const openPlace = useCallback(
    (path: string, line: number) =>
      open(
        { kind: visible.includes(path) ? 'visible' : 'project', path },
        { startLine: line, takesFocus: true },
      ),
    [open, visible],
  );
  return { placePaths, openPlace };
}
