import { isDiagramPath, type WorkspaceView } from '@holdout/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorHandle, EditorTarget } from '../../../components/code-editor/code-editor-props.ts';
import { LazyCodeEditor } from '../../../components/code-editor/lazy-code-editor.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Scrollable } from '../../../components/scrollable.tsx';
import { isCsv } from '../../../lib/csv/is-csv.ts';
import { ProjectDiagram } from '../diagram/project-diagram.tsx';
import { DataFile } from '../explorer/data-file.tsx';
import { ProjectCsv } from '../explorer/project-csv.tsx';
import type { Autosave } from '../project/autosave.ts';
import { useProjectFiles } from '../project/use-project.ts';
import type { Recorder } from '../recording/recorder.ts';
import classes from './editor.module.css';
import { type OpenFile, toAddress } from './open-file.ts';
import type { Places } from './places.ts';
import { textOf } from './text-of.ts';
import type { Editors } from './use-editors.ts';

/** What the files of all groups are shown from. */
export interface FileSource {
  attemptId: string;
  project: Autosave;
  outsideVersion: number;
  workspace: WorkspaceView;
  places: Places;
  recorder: Recorder;
  /** Null while files can be edited. */
  readOnlyWhy: string | null;
}

interface OpenedFileProps extends FileSource {
  file: OpenFile;
  /** The group that shows it. */
  index: number;
  target: EditorTarget | null;
  setHandle: Editors['setHandle'];
}

/** The file in front: a table for data, set text for a preview, a canvas for a diagram, the editor for everything else. */
export function OpenedFile(props: OpenedFileProps) {
  const { t } = useTranslation();
  const { file, index, project, workspace, attemptId, outsideVersion, places, target, setHandle } = props;
  const { recorder } = props;
  const onReady = useCallback((handle: EditorHandle | null) => setHandle(index, handle), [setHandle, index]);
  const data = workspace.data.find(({ path }) => path === file.path);
  if (file.kind === 'data') return data ? <DataFile attemptId={attemptId} file={data} /> : null;
  if (file.kind === 'preview') return <Preview path={file.path} project={project} />;
  const address = toAddress(file);
  const fixedWhy = file.kind === 'visible' ? t('workspace.editor.visibleWhy') : props.readOnlyWhy;
  const isFixed = fixedWhy !== null;
  const getContent = () => textOf(file, project, workspace);
  const editor = (changeCount = 0) => (
    <LazyCodeEditor
      scope={attemptId}
      path={address}
      label={t(isFixed ? 'workspace.editor.readOnlyLabel' : 'workspace.editor.label', { path: file.path })}
      getContent={getContent}
      contentVersion={outsideVersion + changeCount}
      isReadOnly={isFixed}
      readOnlyMessage={fixedWhy ?? undefined}
      target={target}
      onChange={(content) => {
        // With the file in both groups each of them tells of the same change.
        if (!isFixed && content !== getContent()) project.change([{ path: file.path, content }], 'typing');
      }}
      onEdit={(changes, version) => recorder.edited(file.path, changes, version)}
      onPaste={(text, version) => recorder.pasted(file.path, text, version)}
      onBlur={() => void project.flush().catch(() => undefined)}
      onReady={onReady}
      getPlace={() => places.read(address)}
      onPlace={(place) => places.keep(address, place)}
    />
  );
  if (file.kind === 'visible') return editor();
  if (isCsv(file.path))
    return <ProjectCsv attemptId={attemptId} path={file.path} project={project} text={editor()} />;
  if (!isDiagramPath(file.path)) return editor();
  return (
    <ProjectDiagram
      path={file.path}
      project={project}
      recorder={recorder}
      isReadOnly={isFixed}
      text={editor}
    />
  );
}

/** Markdown as it will look, while it is written beside. */
function Preview({ path, project }: { path: string; project: Autosave }) {
  const { t } = useTranslation();
  const text = useProjectFiles(project)[path] ?? '';
  return (
    <Scrollable className={classes.preview} label={t('workbench.tabs.preview', { path })}>
      <Markdown text={text} />
    </Scrollable>
  );
}
