import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import type { DialogRequest } from '../commands/workbench.ts';
import { nameOf } from '../tree/tree-rows.ts';
import { describePlaceProblem } from './describe-problem.ts';
import type { FileDesk } from './file-desk.ts';

interface PathDialogProps {
  request: Extract<DialogRequest, { kind: 'new' | 'rename' }>;
  files: FileDesk;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the path of a new file or folder, or for a new name of one that is there. */
export function PathDialog({ request, files, onDone, onClose }: PathDialogProps) {
  const { t } = useTranslation();
  const isRename = request.kind === 'rename';
  const [path, setPath] = useState(isRename ? request.path : request.folder && `${request.folder}/`);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = path.trim();
    const found = files.problemWith(request.what, wanted, isRename ? request.path : undefined);
    if (found) {
      setProblem(describePlaceProblem(t, found));
      return;
    }
    if (isRename) files.rename(request.path, wanted);
    else if (request.what === 'file') files.createFile(wanted);
    else files.createFolder(wanted);
    onDone();
  };
  const title = isRename
    ? t('workspace.files.renameTitle', { path: request.path })
    : t(request.what === 'file' ? 'workbench.command.newFile' : 'workbench.command.newFolder');
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        <TextInput
          ref={isRename ? selectName : undefined}
          data-autofocus
          label={t(request.what === 'file' ? 'workspace.files.path' : 'workbench.tree.folder')}
          description={t(request.what === 'file' ? 'workspace.files.newHint' : 'workbench.tree.folderHint')}
          value={path}
          error={problem}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setPath(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('general.cancel')}
          </Button>
          <Button type="submit">{t(isRename ? 'workspace.files.rename' : 'workspace.files.create')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** The name without folder and ending is what one usually wants to change. */
function selectName(input: HTMLInputElement | null): void {
  if (!input) return;
  const name = nameOf(input.value);
  const start = input.value.length - name.length;
  const dot = name.lastIndexOf('.');
  input.setSelectionRange(start, dot > 0 ? start + dot : input.value.length);
}
