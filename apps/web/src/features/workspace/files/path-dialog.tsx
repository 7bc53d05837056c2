import { findPathClash, findPathProblem } from '@holdout/contract';
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { describePathProblem } from './describe-problem.ts';

interface PathDialogProps {
  /** What is asked: a new file, or a new name for this one; null when closed. */
  purpose: { kind: 'new' } | { kind: 'rename'; path: string } | null;
  taken: readonly string[];
  onDone: (path: string) => void;
  onClose: () => void;
}

export function PathDialog({ purpose, taken, onDone, onClose }: PathDialogProps) {
  const { t } = useTranslation();
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setPath(purpose?.kind === 'rename' ? purpose.path : '');
    setProblem(null);
  }, [purpose]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = path.trim();
    const others = taken.filter((one) => !(purpose?.kind === 'rename' && purpose.path === one));
    const pathProblem = findPathProblem(wanted);
    const clash = findPathClash([...others, wanted]);
    if (pathProblem) setProblem(describePathProblem(t, pathProblem));
    else if (clash?.problem === 'is_folder') setProblem(t('workspace.files.isFolder', { path: clash.path }));
    else if (clash !== null || others.includes(wanted)) setProblem(t('workspace.files.exists'));
    else onDone(wanted);
  };
  return (
    <Dialog
      opened={purpose !== null}
      onClose={onClose}
      title={
        purpose?.kind === 'rename'
          ? t('workspace.files.renameTitle', { path: purpose.path })
          : t('workspace.files.new')
      }
    >
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t('workspace.files.path')}
          description={t('workspace.files.newHint')}
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
          <Button type="submit">
            {purpose?.kind === 'rename' ? t('workspace.files.rename') : t('workspace.files.create')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
