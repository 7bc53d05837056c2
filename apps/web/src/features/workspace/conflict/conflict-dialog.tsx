import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import type { Autosave, ProjectState } from '../project/autosave.ts';
import type { ConflictChoice } from '../project/settle-conflict.ts';
import { useProjectFiles } from '../project/use-project.ts';
import { ConflictFile } from './conflict-file.tsx';

interface ConflictDialogProps {
  project: Autosave;
  conflict: NonNullable<ProjectState['conflict']>;
  onClose: () => void;
}

/** Both versions of each file, and what a person wants of them. Nothing is chosen beforehand. */
export default function ConflictDialog({ project, conflict, onClose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const files = useProjectFiles(project);
  const [choices, setChoices] = useState<Readonly<Record<string, ConflictChoice>>>({});
  const { theirs, paths } = conflict;
  const left = paths.filter((path) => choices[path] === undefined).length;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="min(90rem, calc(100vw - 4rem))"
      title={t('workspace.conflict.title')}
    >
      <p>{t('workspace.conflict.lead')}</p>
      {paths.map((path, index) => (
        <ConflictFile
          key={path}
          path={path}
          mine={files[path] ?? null}
          theirs={theirs.files[path] ?? null}
          choice={choices[path] ?? null}
          isOpen={index === 0}
          onChoose={(choice) => setChoices((before) => ({ ...before, [path]: choice }))}
        />
      ))}
      <Group justify="flex-end" mt="md">
        {left > 0 && <span className="holdout-quiet">{t('workspace.conflict.left', { count: left })}</span>}
        <Button disabled={left > 0} onClick={() => project.resolveConflict(choices)}>
          {t('workspace.conflict.settle')}
        </Button>
      </Group>
    </Dialog>
  );
}
