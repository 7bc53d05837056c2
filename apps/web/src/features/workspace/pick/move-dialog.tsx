import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDesk } from '../files/file-desk.ts';
import { filterItems } from './pick-items.ts';
import { Picker } from './picker.tsx';

interface MoveDialogProps {
  paths: readonly string[];
  folders: readonly string[];
  files: FileDesk;
  onDone: () => void;
  onClose: () => void;
}

/** Moves what is chosen into a folder that is picked by its name. */
export default function MoveDialog({ paths, folders, files, onDone, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const items = [
    { id: '', label: t('workbench.files.top') },
    ...folders.map((folder) => ({ id: folder, label: `${folder}/` })),
  ];
  return (
    <Picker
      label={t('workbench.pick.moveLabel', { count: paths.length, path: paths[0] })}
      placeholder={t('workbench.pick.movePlaceholder')}
      text={text}
      found={filterItems(text, items)}
      emptyText={t('workbench.pick.none')}
      onType={setText}
      onChoose={(folder) => {
        onDone();
        files.moveInto(paths, folder);
      }}
      onClose={onClose}
    />
  );
}
