import { isDiagramPath, visibleText } from '@holdout/contract';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDiagramFile } from './diagram/lazy-diagram-file.tsx';
import classes from './file-viewer.module.css';
import { Scrollable } from './scrollable.tsx';

/** Reads files one at a time, as plain text or as the diagram they hold: for small screens and for looking back. */
export function FileViewer({ files }: { files: readonly { path: string; content: string }[] }) {
  const { t } = useTranslation();
  const [path, setPath] = useState(files[0]?.path ?? '');
  const file = files.find((candidate) => candidate.path === path) ?? files[0];
  if (!file) return <p className="holdout-quiet">{t('general.none')}</p>;
  const text = (
    <Scrollable className={classes.scroll} label={file.path}>
      <pre className={classes.text}>{visibleText(file.content)}</pre>
    </Scrollable>
  );
  return (
    <>
      <NativeSelect
        label={t('workspace.files.file')}
        data={files.map((each) => each.path)}
        value={file.path}
        onChange={(event) => setPath(event.currentTarget.value)}
        mb="sm"
      />
      {isDiagramPath(file.path) ? (
        <LazyDiagramFile path={file.path} content={file.content} text={text} />
      ) : (
        text
      )}
    </>
  );
}
