import type { WorkspaceView } from '@holdout/contract';
import { Suspense } from 'react';
import { lazyPart } from '../../../lib/lazy-part.ts';
import type { DialogRequest, Workbench } from '../commands/workbench.ts';
import { textOf } from '../editor/text-of.ts';
import { PathDialog } from '../files/path-dialog.tsx';
import type { Autosave } from '../project/autosave.ts';

const PickDialog = lazyPart(() => import('../pick/pick-dialog.tsx'));
const MoveDialog = lazyPart(() => import('../pick/move-dialog.tsx'));
const ShortcutList = lazyPart(() => import('../commands/shortcut-list.tsx'));
const SettingsDialog = lazyPart(() => import('./settings-dialog.tsx'));

interface WorkbenchDialogsProps {
  request: DialogRequest | null;
  workbench: Workbench;
  project: Autosave;
  workspace: WorkspaceView;
  onClose: () => void;
}

/** The window that a command asked for. Most come only when somebody wants them. */
export function WorkbenchDialogs(props: WorkbenchDialogsProps) {
  return (
    <Suspense fallback={null}>
      <AskedDialog {...props} />
    </Suspense>
  );
}

function AskedDialog({ request, workbench, project, workspace, onClose }: WorkbenchDialogsProps) {
  const { editors, tree, files, layout } = workbench;
  /** The tree shows what was done, so the focus goes there. */
  const closeToTree = () => {
    onClose();
    layout.focus.ask('tree');
  };
  switch (request?.kind) {
    case 'pick':
      return (
        <PickDialog
          key={request.text}
          start={request.text}
          paths={Object.keys(project.getSnapshot().files)}
          workspace={workspace}
          editors={editors}
          content={textOf(editors.current, project, workspace)}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveDialog
          paths={request.paths}
          folders={tree.folders}
          files={files}
          onDone={closeToTree}
          onClose={onClose}
        />
      );
    case 'new':
    case 'rename': {
      const isNewFile = request.kind === 'new' && request.what === 'file';
      return (
        <PathDialog
          request={request}
          files={files}
          onDone={isNewFile ? onClose : closeToTree}
          onClose={onClose}
        />
      );
    }
    case 'shortcuts':
      return <ShortcutList onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    default:
      return null;
  }
}
