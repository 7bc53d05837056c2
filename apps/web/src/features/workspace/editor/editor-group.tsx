import { type DragEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorTarget } from '../../../components/code-editor/code-editor-props.ts';
import { draggedPaths, draggedTab } from '../dragged.ts';
import classes from './editor.module.css';
import { tabId } from './editor-tab.tsx';
import { EditorTabs } from './editor-tabs.tsx';
import { moveTab } from './group-moves.ts';
import { type EditorGroup, focusGroup, openTab } from './groups.ts';
import { fromAddress } from './open-file.ts';
import { type FileSource, OpenedFile } from './opened-file.tsx';
import type { Editors } from './use-editors.ts';

interface EditorGroupProps extends FileSource {
  index: number;
  group: EditorGroup;
  target: EditorTarget | null;
  isOnly: boolean;
  change: Editors['change'];
  setHandle: Editors['setHandle'];
  actions: ReactNode;
}

/** One group: its tabs, and the file in front below them. */
export const EditorGroupView = memo(function EditorGroupView(props: EditorGroupProps) {
  const { index, group, target, isOnly, change, actions } = props;
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const [isDropping, setIsDropping] = useState(false);
  const { active, tabs } = group;
  const file = active === null ? null : fromAddress(active);
  useEffect(() => {
    // The editor takes the focus itself; a table, a preview or an empty group has nothing else to focus.
    const isInside = panel.current?.contains(document.activeElement);
    if (target?.takesFocus && !isInside) panel.current?.focus();
  }, [target]);

  const isForUs = ({ dataTransfer }: DragEvent) =>
    draggedTab.isIn(dataTransfer) || draggedPaths.isIn(dataTransfer);
  const onDrop = (event: DragEvent) => {
    setIsDropping(false);
    if (!isForUs(event)) return;
    event.preventDefault();
    const tab = draggedTab.take(event.dataTransfer);
    const paths = draggedPaths.take(event.dataTransfer) ?? [];
    if (tab) change((state) => moveTab(state, tab, { group: index, before: null }), { takesFocus: true });
    else {
      change((state) => paths.reduce((before, path) => openTab(before, path, index), state), {
        takesFocus: true,
      });
    }
  };
  return (
    <section
      className={classes.group}
      aria-label={isOnly ? undefined : t('workbench.tabs.panel', { number: index + 1 })}
      onFocus={() => change((state) => focusGroup(state, index))}
    >
      <div className={classes.top}>
        <EditorTabs
          group={index}
          tabs={tabs}
          active={active}
          label={isOnly ? t('workspace.tabs.label') : t('workbench.tabs.group', { number: index + 1 })}
          change={change}
        />
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      <div
        ref={panel}
        className={classes.body}
        id={`editor-panel-${index}`}
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={active === null ? undefined : tabId(index, active)}
        data-dropping={isDropping || undefined}
        onDragOver={(event) => {
          if (!isForUs(event)) return;
          event.preventDefault();
          setIsDropping(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsDropping(false);
        }}
        onDrop={onDrop}
      >
        {file ? (
          <OpenedFile {...props} file={file} />
        ) : (
          <p className={classes.none}>{t('workspace.editor.none')}</p>
        )}
      </div>
    </section>
  );
});
