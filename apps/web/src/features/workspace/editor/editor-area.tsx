import type { WorkspaceView } from '@holdout/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRange } from '../../../components/code-editor/code-editor-props.ts';
import { LazyCodeEditor } from '../../../components/code-editor/lazy-code-editor.tsx';
import { isCsv } from '../../../lib/csv/is-csv.ts';
import { DataFile } from '../explorer/data-file.tsx';
import { ProjectCsv } from '../explorer/project-csv.tsx';
import type { Autosave } from '../project/autosave.ts';
import classes from './editor.module.css';
import { EditorTabs } from './editor-tabs.tsx';
import { type OpenFile, toAddress } from './open-file.ts';

interface EditorAreaProps {
  attemptId: string;
  project: Autosave;
  outsideVersion: number;
  workspace: WorkspaceView;
  tabs: readonly OpenFile[];
  current: OpenFile | null;
  target: LineRange | null;
  onOpen: (file: OpenFile) => void;
  onClose: (file: OpenFile) => void;
  onRun: () => void;
  isReadOnly: boolean;
  actions: ReactNode;
}

export function EditorArea(props: EditorAreaProps) {
  const { t } = useTranslation();
  const { current, tabs, onOpen, onClose, actions } = props;
  return (
    <section className={classes.area} aria-label={t('workspace.editor.region')}>
      <div className={classes.top}>
        <EditorTabs tabs={tabs} current={current} onOpen={onOpen} onClose={onClose} />
        <div className={classes.actions}>{actions}</div>
      </div>
      <div
        className={classes.body}
        id="editor-panel"
        role="tabpanel"
        aria-labelledby={current ? `tab-${toAddress(current)}` : undefined}
      >
        {current ? (
          <OpenedFile {...props} current={current} />
        ) : (
          <p className={classes.none}>{t('workspace.editor.none')}</p>
        )}
      </div>
      {current?.kind !== 'data' && <p className={classes.hint}>{t('workspace.editor.tabKey')}</p>}
    </section>
  );
}

function OpenedFile(props: EditorAreaProps & { current: OpenFile }) {
  const { t } = useTranslation();
  const { current, project, workspace, attemptId, outsideVersion, target, onRun, isReadOnly } = props;
  const visible = workspace.visible.find(({ path }) => path === current.path);
  const data = workspace.data.find(({ path }) => path === current.path);
  if (current.kind === 'data') return data ? <DataFile attemptId={attemptId} file={data} /> : null;
  const isFixed = current.kind === 'visible' || isReadOnly;
  const editor = (
    <LazyCodeEditor
      scope={attemptId}
      path={toAddress(current)}
      label={t(isFixed ? 'workspace.editor.readOnlyLabel' : 'workspace.editor.label', { path: current.path })}
      getContent={() =>
        current.kind === 'visible'
          ? (visible?.content ?? '')
          : (project.getSnapshot().files[current.path] ?? '')
      }
      contentVersion={outsideVersion}
      isReadOnly={isFixed}
      target={target}
      onChange={(content) => {
        if (!isFixed) project.change([{ path: current.path, content }], 'typing');
      }}
      onBlur={() => void project.flush().catch(() => undefined)}
      onRun={onRun}
    />
  );
  if (current.kind === 'visible' || !isCsv(current.path)) return editor;
  return <ProjectCsv attemptId={attemptId} path={current.path} project={project} text={editor} />;
}
