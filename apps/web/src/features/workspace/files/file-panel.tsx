import type { WorkspaceView } from '@holdout/contract';
import { Button, Menu } from '@mantine/core';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes } from '../../../lib/quantities.ts';
import { CommandMenu } from '../commands/command-menu.tsx';
import { ariaKeysOf, useCommands, useCommandWords } from '../commands/use-commands.ts';
import { type OpenFile, sameFile } from '../editor/open-file.ts';
import type { Editors } from '../editor/use-editors.ts';
import type { FocusRequests } from '../layout/focus-requests.ts';
import { FileTreeView } from '../tree/file-tree-view.tsx';
import { moreMenu } from '../tree/tree-menu.ts';
import type { FileTree } from '../tree/use-file-tree.ts';
import { useTreeDrop } from '../tree/use-tree-drop.ts';
import type { FileDesk } from './file-desk.ts';
import classes from './files.module.css';

interface FilePanelProps {
  tree: FileTree;
  files: FileDesk;
  workspace: WorkspaceView;
  open: OpenFile | null;
  onOpen: Editors['open'];
  onUpload: (taken: (FileSystemEntry | File)[], folder: string) => void;
  focusRequests: FocusRequests;
  isReadOnly: boolean;
}

export const FilePanel = memo(function FilePanel(props: FilePanelProps) {
  const { tree, files, workspace, open, onOpen, onUpload, focusRequests, isReadOnly } = props;
  const { t } = useTranslation();
  const { folder, handlers } = useTreeDrop({ tree, files, onUpload, isReadOnly });
  const openFromTree = useCallback(
    (path: string, takesFocus: boolean) =>
      onOpen({ kind: 'project', path }, takesFocus ? { takesFocus } : undefined),
    [onOpen],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of the window, not a form group.
    <div
      role="region"
      aria-label={t('workspace.files.title')}
      className={classes.panel}
      data-dropping={folder === '' || undefined}
      {...handlers}
    >
      <div className={classes.head}>
        <h2>{t('workspace.project')}</h2>
      </div>
      {!isReadOnly && <FileTools />}
      <FileTreeView
        tree={tree}
        openPath={open?.kind === 'project' ? open.path : null}
        dropFolder={folder}
        focusRequests={focusRequests}
        isReadOnly={isReadOnly}
        onOpen={openFromTree}
      />
      {!isReadOnly && <p className={classes.note}>{t('workbench.tree.keys')}</p>}
      <FixedFiles workspace={workspace} open={open} onOpen={onOpen} />
    </div>
  );
});

/** The same commands as in the menu of the tree, for those who look for buttons. */
function FileTools() {
  const { t } = useTranslation();
  const commands = useCommands();
  const words = useCommandWords();
  return (
    <div className={classes.tools}>
      {(['newFile', 'uploadFiles'] as const).map((id) => (
        <Button
          key={id}
          size="compact-xs"
          variant="default"
          aria-keyshortcuts={ariaKeysOf(id)}
          onClick={() => commands.run(id)}
        >
          {id === 'newFile' ? words.title(id) : t('workspace.files.upload')}
        </Button>
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-xs" variant="default" aria-label={t('workbench.tree.moreLabel')}>
            {t('workbench.tree.more')}
          </Button>
        </Menu.Target>
        <CommandMenu groups={moreMenu} />
      </Menu>
    </div>
  );
}

/** Data and visible checks: to read, not to change. */
function FixedFiles({ workspace, open, onOpen }: Pick<FilePanelProps, 'workspace' | 'open' | 'onOpen'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (['data', 'visible'] as const).map((kind) => (
    <section key={kind} aria-labelledby={`files-${kind}`}>
      <div className={classes.head}>
        <h2 id={`files-${kind}`}>{t(`workspace.files.${kind}`)}</h2>
        <span className={classes.note}>{t('workspace.files.readOnly')}</span>
      </div>
      <ul className={classes.list}>
        {workspace[kind].map((file) => (
          <li key={file.path}>
            <button
              type="button"
              className={classes.row}
              aria-current={sameFile(open, { kind, path: file.path }) || undefined}
              onClick={() => onOpen({ kind, path: file.path })}
            >
              <span className={classes.name}>{file.path}</span>
              {'bytes' in file && <span className={classes.size}>{formatBytes(file.bytes, locale)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
