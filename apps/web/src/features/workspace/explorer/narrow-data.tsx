import type { WorkspaceView } from '@holdout/contract';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataFile } from './data-file.tsx';
import classes from './narrow-data.module.css';

interface NarrowDataProps {
  attemptId: string;
  files: WorkspaceView['data'];
}

/** The data files on a small screen, one at a time. Nothing is fetched before one is chosen. */
export function NarrowData({ attemptId, files }: NarrowDataProps) {
  const { t } = useTranslation();
  const [path, setPath] = useState('');
  const file = files.find((each) => each.path === path);
  if (files.length === 0) return null;
  return (
    <>
      <NativeSelect
        label={t('explorer.choose')}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
        data={['', ...files.map((each) => each.path)]}
        mb="sm"
      />
      {file && (
        <div className={classes.place}>
          <DataFile attemptId={attemptId} file={file} />
        </div>
      )}
    </>
  );
}
