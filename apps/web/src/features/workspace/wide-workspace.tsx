import type { ChallengeView, FileChange, RunKind, WorkspaceView } from '@holdout/contract';
import { Button, Tooltip } from '@mantine/core';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { EditorArea } from './editor/editor-area.tsx';
import type { OpenFile } from './editor/open-file.ts';
import { useOpenFiles } from './editor/use-open-files.ts';
import { FilePanel } from './files/file-panel.tsx';
import type { Autosave, ProjectSnapshot } from './project/autosave.ts';
import type { Files } from './project/project-files.ts';
import { RunPanel } from './runs/run-panel.tsx';
import type { useRuns } from './runs/use-runs.ts';
import { History } from './side/history.tsx';
import { SidePanel } from './side/side-panel.tsx';
import classes from './workspace.module.css';

interface WideWorkspaceProps {
  attemptId: string;
  challenge: ChallengeView;
  workspace: WorkspaceView;
  project: Autosave;
  snapshot: ProjectSnapshot;
  runs: ReturnType<typeof useRuns>;
  runProblem: string | null;
  onRun: (kind: RunKind, path?: string) => void;
  onCancelRun: (runId: string) => void;
  onChange: (changes: FileChange[]) => void;
  onRestore: (files: Files, revision: number) => void;
  isReadOnly: boolean;
}

/** Files, editor over results, reading panel: three columns whose widths are remembered. */
export function WideWorkspace(props: WideWorkspaceProps) {
  const { t } = useTranslation();
  const { attemptId, challenge, workspace, project, snapshot, runs, isReadOnly, onRun } = props;
  const columns = useDefaultLayout({ id: 'holdout-columns' });
  const rows = useDefaultLayout({ id: 'holdout-rows' });
  const exists = (file: OpenFile) =>
    file.kind === 'project'
      ? snapshot.files[file.path] !== undefined
      : workspace[file.kind].some(({ path }) => path === file.path);
  const opened = useOpenFiles(attemptId, challenge.entry.file, exists);
  const pathList = Object.keys(snapshot.files).join('\n');
  const projectPaths = useMemo(() => pathList.split('\n'), [pathList]);
  const canRunFile = opened.current?.kind === 'project' && opened.current.path.endsWith('.py');
  const runFile = () => {
    if (canRunFile && !runs.isBusy && !isReadOnly) onRun('file', opened.current?.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === 'Enter' && !event.defaultPrevented) {
      event.preventDefault();
      runFile();
    } else if (event.key === 's') {
      event.preventDefault();
      void project.flush().catch(() => undefined);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts only; everything has a button as well.
    <div style={{ height: '100%' }} onKeyDown={onKeyDown}>
      <Group orientation="horizontal" {...columns}>
        <Panel id="files" defaultSize="17%" minSize="160px">
          <FilePanel
            files={snapshot.files}
            workspace={workspace}
            open={opened.current}
            onOpen={opened.open}
            onChange={props.onChange}
            isReadOnly={isReadOnly}
          />
        </Panel>
        <Separator className={classes.separator} aria-label={t('workspace.editor.resizeFiles')} />
        <Panel id="work" minSize="30%">
          <Group orientation="vertical" {...rows}>
            <Panel id="editor" defaultSize="66%" minSize="20%">
              <EditorArea
                attemptId={attemptId}
                project={project}
                outsideVersion={snapshot.outsideVersion}
                workspace={workspace}
                tabs={opened.tabs}
                current={opened.current}
                target={opened.target}
                onOpen={opened.open}
                onClose={opened.close}
                onRun={runFile}
                isReadOnly={isReadOnly}
                actions={!isReadOnly && <RunButtons {...props} canRunFile={canRunFile} runFile={runFile} />}
              />
            </Panel>
            <Separator className={classes.separator} aria-label={t('workspace.editor.resizeRun')} />
            <Panel id="results" minSize="10%">
              <RunPanel
                shown={runs.shown}
                limits={challenge.limits.runs}
                problem={props.runProblem}
                projectPaths={projectPaths}
                onCancel={props.onCancelRun}
                onOpenPlace={(path, line) => opened.open({ kind: 'project', path }, line)}
              />
            </Panel>
          </Group>
        </Panel>
        <Separator className={classes.separator} aria-label={t('workspace.editor.resizeSide')} />
        <Panel id="reading" defaultSize="30%" minSize="220px">
          <SidePanel
            challenge={challenge}
            workspace={workspace}
            history={
              <History
                revision={snapshot.acknowledged.revision}
                onRestore={props.onRestore}
                isReadOnly={isReadOnly}
              />
            }
          />
        </Panel>
      </Group>
    </div>
  );
}

function RunButtons({
  runs,
  onRun,
  canRunFile,
  runFile,
}: WideWorkspaceProps & { canRunFile: boolean; runFile: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="xs" variant="default" disabled={runs.isBusy} onClick={() => onRun('own-tests')}>
        {t('workspace.run.own')}
      </Button>
      <Button size="xs" variant="default" disabled={runs.isBusy} onClick={() => onRun('visible-checks')}>
        {t('workspace.run.checks')}
      </Button>
      <Tooltip label={t('workspace.run.fileHint')}>
        <Button size="xs" disabled={!canRunFile || runs.isBusy} onClick={runFile}>
          {t('workspace.run.file')}
        </Button>
      </Tooltip>
    </>
  );
}
