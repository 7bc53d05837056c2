import { Locale, visibleLine, type WorkspaceView } from '@holdout/contract';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useMemo, useRef } from 'react';
import { notify } from '../../../lib/notify.ts';
import type { Autosave } from '../project/autosave.ts';
import { describePlaceProblem, refusalValues } from './describe-problem.ts';
import { createFileDesk, type FileDesk, type FileDeskParts, type FileNote } from './file-desk.ts';
import { UndoNote } from './undo-note.tsx';

/** The file desk of this workspace; it stays the same object. */
export function useFileDesk(
  project: Autosave,
  workspace: WorkspaceView,
  tree: FileDeskParts['tree'],
  editors: FileDeskParts['editors'],
): FileDesk {
  const latest = useRef({ project, tree, editors });
  latest.current = { project, tree, editors };
  const fixedPaths = useMemo(
    () => [...workspace.data, ...workspace.visible].map(({ path }) => path),
    [workspace],
  );
  return useMemo(() => createFileDesk(() => ({ ...latest.current, fixedPaths, say })), [fixedPaths]);
}

function say(note: FileNote, undo?: () => void): void {
  const text = wordsFor(note);
  if (!undo) {
    notify({ message: text });
    return;
  }
  const id: string = notify({
    message: (
      <UndoNote
        text={text}
        onUndo={() => {
          notifications.hide(id);
          undo();
        }}
      />
    ),
  });
}

function wordsFor(note: FileNote): string {
  const { t } = i18next;
  const locale = Locale.catch('en').parse(i18next.language);
  switch (note.kind) {
    case 'deleted':
      return t('workbench.files.deleted', { count: note.paths.length, path: note.paths[0] });
    case 'moved': {
      const folder = note.folder === '' ? t('workbench.files.top') : `${note.folder}/`;
      return t('workbench.files.moved', { count: note.paths.length, path: note.paths[0], folder });
    }
    case 'uploaded': {
      const added = t('workbench.files.uploaded', { count: note.count });
      const paths = note.replaced.join(', ');
      return note.replaced.length > 0 ? t('workbench.files.uploadedOver', { added, paths }) : added;
    }
    case 'replaced': {
      const where = t('workbench.files.inFiles', { count: note.fileCount });
      return t('workbench.files.replaced', { count: note.count, where });
    }
    case 'restored':
      return t('workspace.history.restored', { count: note.count, revision: note.revision });
    case 'imported':
      return t('workbench.zip.imported', { count: note.count, name: visibleLine(note.name) });
    case 'undo_kept':
      return t('workbench.files.undoKept', { paths: note.paths.join(', ') });
    case 'no_place':
      return note.problems
        .slice(0, 3)
        .map(({ path, problem }) => `${path}: ${describePlaceProblem(t, problem)}`)
        .join(' ');
    case 'refused':
      return t(`workbench.files.refusal.${refusalKey(note.reason)}`, refusalValues(note, locale));
  }
}

function refusalKey(reason: string) {
  return (['files', 'fileBytes', 'totalBytes'] as const).find((each) => each === reason) ?? 'not_text';
}
