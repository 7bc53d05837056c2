import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../tree/tree-rows.ts';
import classes from './editor.module.css';
import { fromAddress } from './open-file.ts';

interface EditorTabProps {
  group: number;
  address: string;
  isActive: boolean;
  isDropTarget: boolean;
}

export function tabId(group: number, address: string): string {
  return `tab-${group}-${address}`;
}

/** One tab; its strip listens for mouse and keyboard. Firefox drags no buttons, so it is none. */
export const EditorTab = memo(function EditorTab({ group, address, isActive, isDropTarget }: EditorTabProps) {
  const { t } = useTranslation();
  const { kind, path } = fromAddress(address);
  const name = kind === 'preview' ? t('workbench.tabs.preview', { path: nameOf(path) }) : nameOf(path);
  return (
    <div
      role="tab"
      id={tabId(group, address)}
      data-address={address}
      data-drop={isDropTarget || undefined}
      aria-selected={isActive}
      aria-controls={`editor-panel-${group}`}
      aria-keyshortcuts="Delete"
      tabIndex={isActive ? 0 : -1}
      draggable
      className={classes.tab}
      title={path}
    >
      <span>{name}</span>
      <span aria-hidden data-cross className={classes.cross} title={t('workspace.tabs.close', { path })}>
        ×
      </span>
    </div>
  );
});
