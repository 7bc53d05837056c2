import type { PipelineView, WorkspaceView } from '@holdout/contract';
import { Suspense, useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useModelScope } from '../../components/code-editor/model-scopes.ts';
import { copyText } from '../../lib/copy-text.ts';
import { fetchPartsWhenIdle, lazyPart } from '../../lib/lazy-part.ts';
import { paths } from '../../lib/paths.ts';
import { CommandsProvider, useWorkbenchCommands } from './commands/use-commands.ts';
import type { Workbench } from './commands/workbench.ts';
import { EditorArea } from './editor/editor-area.tsx';
import { textOf } from './editor/text-of.ts';
import { useEditors } from './editor/use-editors.ts';
import { usePlaces } from './editor/use-places.ts';
import { chooseZip } from './files/choose-files.ts';
import { UploadReportDialog } from './files/upload-report.tsx';
import { useFileDesk } from './files/use-file-desk.tsx';
import { useUploads } from './files/use-uploads.ts';
import { useHistoryPlace } from './history/history-place.ts';
import { LazyHistory } from './history/lazy-history.tsx';
import { LeftPane } from './layout/left-pane.tsx';
import { Panes } from './layout/panes.tsx';
import { useDialogs } from './layout/use-dialogs.ts';
import { useLayout } from './layout/use-layout.ts';
import { WorkbenchDialogs } from './layout/workbench-dialogs.tsx';
import type { Autosave, ProjectState } from './project/autosave.ts';
import { useProjectPaths } from './project/use-project.ts';
import { usePythonHelp } from './python/use-python-help.ts';
import type { Recorder } from './recording/recorder.ts';
import { useRecordedTabs } from './recording/use-recording.ts';
import { RunButtons } from './run-buttons.tsx';
import { RunPanel } from './runs/run-panel.tsx';
import { findRunTarget, type RunTarget, type RunWish, suits } from './runs/run-target.ts';
import type { useRuns } from './runs/use-runs.ts';
import { useSearchQuery } from './search/use-search-query.ts';
import { SidePanel } from './side/side-panel.tsx';
import { useFileTree } from './tree/use-file-tree.ts';
import { useDownload } from './use-download.ts';
import { useExistingFiles } from './use-existing-files.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useZipImport } from './zip-import/use-zip-import.ts';

const ZipImportDialog = lazyPart(() => import('./zip-import/zip-import-dialog.tsx'));

interface WideWorkspaceProps {
  attemptId: string;
  challenge: PipelineView;
  workspace: WorkspaceView;
  project: Autosave;
  state: ProjectState;
  /** Changes when the history has something new to tell. */
  historyVersion: string;
  recorder: Recorder;
  runs: ReturnType<typeof useRuns>;
  runProblem: string | null;
  /** Null when what was asked for is not there. */
  onRun: (target: RunTarget | null) => void;
  onCancelRun: (runId: string) => void;
  /** Why nothing can be changed or run, or null. */
  readOnlyWhy: string | null;
}

/** The whole workplace: its parts are put together here, and made one workbench for the commands. */
export function WideWorkspace(props: WideWorkspaceProps) {
  const { attemptId, challenge, workspace, project, state, recorder, runs, readOnlyWhy } = props;
  const isReadOnly = readOnlyWhy !== null;
  const filePaths = useProjectPaths(project);
  const layout = useLayout();
  const editors = useEditors(
    attemptId,
    challenge.entry.file,
    useExistingFiles(project, workspace, filePaths),
  );
  const tree = useFileTree(attemptId, filePaths);
  const files = useFileDesk(project, workspace, tree, editors);
  const zip = useZipImport(project, workspace);
  const uploads = useUploads(files, zip.open);
  const download = useDownload(project, challenge, workspace);
  const search = useSearchQuery(layout, editors);
  const { dialog, show, close } = useDialogs();
  const history = useHistoryPlace();
  const places = usePlaces(attemptId);
  useModelScope(attemptId);
  useRecordedTabs(recorder, editors.state.groups);
  const navigate = useNavigate();
  useEffect(fetchPartsWhenIdle, []);

  const { current } = editors;
  const python = usePythonHelp(attemptId, project, editors, isReadOnly);
  const canRun = (wish: RunWish) => !isReadOnly && !runs.isBusy && suits(wish, current);
  const [canRunFile, canRunTest] = [suits('file', current), suits('test', current)];
  const run = (wish: RunWish) => {
    const { startLine, endLine } = editors.handle()?.selectedLines() ?? { startLine: 1, endLine: 1 };
    const text = textOf(current, project, workspace);
    props.onRun(findRunTarget(wish, current, text, { first: startLine, last: endLine }));
  };
  const workbench: Workbench = {
    isReadOnly,
    editors,
    tree,
    files,
    layout,
    show,
    chooseUploads: uploads.choose,
    chooseZip: () => chooseZip(zip.open),
    download,
    openSearch: search.open,
    openHistory: history.open,
    openRecording: () => void navigate(paths.recording()),
    copyText: (text) => void copyText(text),
    canFormat: python.state !== null,
    format: python.format,
    save: () => void project.flush().catch(() => undefined),
    canRun,
    run,
  };
  const commands = useWorkbenchCommands(workbench);
  const { placePaths, openPlace } = useOpenPlace(workspace, filePaths, editors.open);
  const runButtons = useMemo(
    () => !isReadOnly && <RunButtons canRunFile={canRunFile} canRunTest={canRunTest} isBusy={runs.isBusy} />,
    [isReadOnly, runs.isBusy, canRunFile, canRunTest],
  );
  return (
    <CommandsProvider value={commands}>
      <Panes
        layout={layout}
        left={
          <LeftPane
            workbench={workbench}
            project={project}
            workspace={workspace}
            search={search}
            onUpload={uploads.drop}
          />
        }
        editor={
          <EditorArea
            attemptId={attemptId}
            project={project}
            outsideVersion={state.outsideVersion}
            workspace={workspace}
            editors={editors}
            places={places}
            recorder={recorder}
            readOnlyWhy={readOnlyWhy}
            pythonHelp={python.state}
            actions={runButtons}
          />
        }
        results={
          <RunPanel
            runs={runs}
            limits={challenge.limits.runs}
            problem={props.runProblem}
            projectPaths={placePaths}
            onCancel={(runId) => {
              props.onCancelRun(runId);
              // The button goes away with the run.
              layout.focus.ask('results');
            }}
            onRun={isReadOnly ? null : props.onRun}
            onOpenPlace={openPlace}
          />
        }
        reading={<SidePanel challenge={challenge} workspace={workspace} attemptId={attemptId} />}
      />
      <WorkbenchDialogs
        request={dialog}
        workbench={workbench}
        project={project}
        workspace={workspace}
        onClose={close}
      />
      <LazyHistory
        project={project}
        current={state.acknowledged.revision}
        version={props.historyVersion}
        onRestore={isReadOnly ? null : files.restore}
      />
      <Suspense fallback={null}>
        {zip.shown && <ZipImportDialog shown={zip.shown} files={files} onClose={zip.close} />}
      </Suspense>
      <UploadReportDialog report={uploads.report} onClose={uploads.closeReport} />
    </CommandsProvider>
  );
}
