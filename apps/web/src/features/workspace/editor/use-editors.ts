import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EditorHandle, EditorTarget } from '../../../components/code-editor/code-editor-props.ts';
import { recall, remember } from '../../../lib/remembered.ts';
import { focusedGroup, Groups, keepExisting, openTab, renameTabs, startGroups } from './groups.ts';
import { fromAddress, type OpenFile, toAddress } from './open-file.ts';

/** Where a group should go next, told once; it counts only while that file is in front. */
interface GroupTarget {
  address: string;
  target: EditorTarget;
}

export interface Editors {
  state: Groups;
  /** The file in front in the group with the focus. */
  current: OpenFile | null;
  targets: readonly (GroupTarget | undefined)[];
  open: (file: OpenFile, target?: EditorTarget) => void;
  change: (step: (state: Groups) => Groups, target?: EditorTarget) => void;
  /** Files that have a new path keep their tabs, although their old one is gone. */
  rename: (moved: ReadonlyMap<string, string>) => void;
  setHandle: (group: number, handle: EditorHandle | null) => void;
  /** Whether the group with the focus shows text to edit or to read, and not, for example, a table. */
  hasText: boolean;
  /** The editor of the group with the focus; null while it shows something else. */
  handle: () => EditorHandle | null;
}

/** Which files are open, and in which group: remembered for this attempt on this device. */
export function useEditors(
  attemptId: string,
  firstPath: string,
  exists: (address: string) => boolean,
): Editors {
  const key = `holdout-editors-${attemptId}`;
  const [view, setView] = useState<{ groups: Groups; targets: Editors['targets'] }>(() => ({
    groups: recall(key, Groups) ?? startGroups(firstPath),
    targets: [],
  }));
  useEffect(() => remember(key, view.groups), [key, view.groups]);
  const state = useMemo(() => keepExisting(view.groups, exists), [view.groups, exists]);
  const handles = useRef<(EditorHandle | null)[]>([]);
  const [textGroups, setTextGroups] = useState<readonly number[]>([]);

  const change = useCallback(
    (step: (state: Groups) => Groups, target?: EditorTarget) =>
      setView((before) => {
        const existing = keepExisting(before.groups, exists);
        const groups = step(existing);
        if (groups === existing && !target) return before;
        const { active } = focusedGroup(groups);
        const targets: (GroupTarget | undefined)[] = [];
        if (target && active !== null) targets[groups.focused] = { address: active, target };
        return { groups, targets };
      }),
    [exists],
  );
  const open = useCallback(
    (file: OpenFile, target?: EditorTarget) => change((before) => openTab(before, toAddress(file)), target),
    [change],
  );
  const rename = useCallback(
    (moved: ReadonlyMap<string, string>) =>
      setView(({ groups, targets }) => ({
        targets,
        groups: renameTabs(groups, (address) => {
          const { kind, path } = fromAddress(address);
          return toAddress({ kind, path: moved.get(path) ?? path });
        }),
      })),
    [],
  );
  const setHandle = useCallback((group: number, handle: EditorHandle | null) => {
    handles.current[group] = handle;
    setTextGroups((before) => {
      const others = before.filter((each) => each !== group);
      return handle === null ? others : [...others, group];
    });
  }, []);
  const { active } = focusedGroup(state);
  const current = useMemo(() => (active === null ? null : fromAddress(active)), [active]);
  const { focused } = state;
  const handle = useCallback(() => handles.current[focused] ?? null, [focused]);
  const hasText = textGroups.includes(focused);
  const { targets } = view;
  return useMemo(
    () => ({ state, current, targets, open, change, rename, setHandle, hasText, handle }),
    [state, current, targets, open, change, rename, setHandle, hasText, handle],
  );
}
