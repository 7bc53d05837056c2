import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { type OpenFile, sameFile, toAddress } from './open-file.ts';

interface EditorTabsProps {
  tabs: readonly OpenFile[];
  current: OpenFile | null;
  onOpen: (file: OpenFile) => void;
  onClose: (file: OpenFile) => void;
}

/** Tabs as the keyboard expects them: arrows choose, Delete closes. The cross is for the mouse. */
export function EditorTabs({ tabs, current, onOpen, onClose }: EditorTabsProps) {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const address = current === null ? '' : toAddress(current);
  // A file opened from the tree may have its tab beyond the edge of the strip.
  useEffect(() => {
    document.getElementById(`tab-${address}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [address]);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(index + step + tabs.length) % tabs.length];
    if (next) {
      event.preventDefault();
      onOpen(next);
      requestAnimationFrame(() =>
        strip.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
      );
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onClose(tabs[index] as OpenFile);
    }
  };
  return (
    <div ref={strip} role="tablist" aria-label={t('workspace.tabs.label')} className={classes.tabs}>
      {tabs.map((file, index) => (
        <button
          key={toAddress(file)}
          type="button"
          role="tab"
          id={`tab-${toAddress(file)}`}
          aria-selected={sameFile(file, current)}
          aria-controls="editor-panel"
          aria-keyshortcuts="Delete"
          tabIndex={sameFile(file, current) ? 0 : -1}
          className={classes.tab}
          title={file.path}
          onClick={() => onOpen(file)}
          onAuxClick={(event) => event.button === 1 && onClose(file)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          <span>{file.path.slice(file.path.lastIndexOf('/') + 1)}</span>
          <span
            aria-hidden
            className={classes.cross}
            title={t('workspace.tabs.close', { path: file.path })}
            onClick={(event) => {
              event.stopPropagation();
              onClose(file);
            }}
          >
            ×
          </span>
        </button>
      ))}
    </div>
  );
}
