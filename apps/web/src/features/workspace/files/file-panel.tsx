import type { FileChange, WorkspaceView } from '@holdout/contract';
import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { encodingNames } from '../../../lib/decode-text.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { notify } from '../../../lib/notify.ts';
import { formatBytes } from '../../../lib/quantities.ts';
import { type OpenFile, sameFile } from '../editor/open-file.ts';
import type { Files } from '../project/project-files.ts';
import { describeUploadProblem } from './describe-problem.ts';
import { FileTree } from './file-tree.tsx';
import classes from './files.module.css';
import { PathDialog } from './path-dialog.tsx';
import { readUploads } from './read-uploads.ts';
import { UndoNote } from './undo-note.tsx';

/** So many files that were not taken are named one by one. */
const mostNotes = 5;

interface FilePanelProps {
  files: Files;
  workspace: WorkspaceView;
  open: OpenFile | null;
  onOpen: (file: OpenFile) => void;
  onChange: (changes: FileChange[]) => void;
  isReadOnly: boolean;
}

export function FilePanel({ files, workspace, open, onOpen, onChange, isReadOnly }: FilePanelProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [dialog, setDialog] = useState<{ kind: 'new' } | { kind: 'rename'; path: string } | null>(null);
  const [isDropping, setIsDropping] = useState(false);
  const paths = Object.keys(files);
  const openProject = (path: string) => onOpen({ kind: 'project', path });

  const remove = (path: string) => {
    const content = files[path] ?? '';
    onChange([{ path, content: null }]);
    const id = notify({
      withCloseButton: true,
      message: (
        <UndoNote
          text={t('workspace.files.deleted', { path })}
          onUndo={() => {
            onChange([{ path, content }]);
            openProject(path);
            notifications.hide(id);
          }}
        />
      ),
    });
  };
  const upload = async (chosen: readonly File[]) => {
    const { changes, problems, conversions } = await readUploads(chosen, paths);
    if (changes.length > 0) {
      onChange(changes);
      openProject((changes[0] as FileChange).path);
      notify({ message: t('workspace.files.uploaded', { count: changes.length }) });
    }
    for (const { name, encoding } of conversions.slice(0, mostNotes))
      notify({
        message: t('workspace.files.converted', { name, encoding: encodingNames[encoding] }),
        autoClose: false,
      });
    for (const problem of problems.slice(0, mostNotes))
      notify({ message: describeUploadProblem(t, problem, locale), autoClose: false });
    const more = problems.length - mostNotes;
    if (more > 0) notify({ message: t('workspace.files.moreProblems', { more }), autoClose: false });
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsDropping(false);
    if (!isReadOnly) void upload([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of the window, not a form group.
    <div
      role="region"
      aria-label={t('workspace.files.title')}
      className={classes.panel}
      data-dropping={isDropping || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsDropping(!isReadOnly);
      }}
      onDragLeave={() => setIsDropping(false)}
      onDrop={drop}
    >
      <div className={classes.head}>
        <h2>{t('workspace.project')}</h2>
      </div>
      {!isReadOnly && (
        <div className={classes.tools}>
          <Button size="compact-xs" variant="default" onClick={() => setDialog({ kind: 'new' })}>
            {t('workspace.files.new')}
          </Button>
          <FileButton multiple onChange={(chosen) => void upload(chosen)}>
            {(button) => (
              <Button size="compact-xs" variant="default" {...button}>
                {t('workspace.files.upload')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
      <FileTree
        paths={paths}
        openPath={open?.kind === 'project' ? open.path : null}
        onOpen={openProject}
        onRename={(path) => setDialog({ kind: 'rename', path })}
        onDelete={remove}
        isReadOnly={isReadOnly}
      />
      {!isReadOnly && open?.kind === 'project' && files[open.path] !== undefined && (
        <div className={classes.tools}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => setDialog({ kind: 'rename', path: open.path })}
          >
            {t('workspace.files.rename')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => remove(open.path)}>
            {t('workspace.files.delete')}
          </Button>
        </div>
      )}
      {!isReadOnly && <p className={classes.note}>{t('workspace.files.keys')}</p>}
      {(['data', 'visible'] as const).map((kind) => (
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
      ))}
      <PathDialog
        purpose={dialog}
        taken={paths}
        onClose={() => setDialog(null)}
        onDone={(path) => {
          if (dialog?.kind === 'rename' && dialog.path !== path) {
            onChange([
              { path: dialog.path, content: null },
              { path, content: files[dialog.path] ?? '' },
            ]);
          } else if (dialog?.kind === 'new') onChange([{ path, content: '' }]);
          setDialog(null);
          openProject(path);
        }}
      />
    </div>
  );
}
