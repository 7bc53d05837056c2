import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyTextDiff } from '../../../components/code-editor/lazy-text-diff.tsx';
import { besidePath } from '../project/beside-path.ts';
import type { ConflictChoice } from '../project/settle-conflict.ts';
import classes from './conflict.module.css';

interface ConflictFileProps {
  path: string;
  /** Null where this side has deleted the file. */
  mine: string | null;
  theirs: string | null;
  choice: ConflictChoice | null;
  /** Whether the versions are compared from the start: an editor for each of many files would be much for a page. */
  isOpen: boolean;
  onChoose: (choice: ConflictChoice) => void;
}

export function ConflictFile({ path, mine, theirs, choice, isOpen, onChoose }: ConflictFileProps) {
  const { t } = useTranslation();
  const [isComparing, setIsComparing] = useState(isOpen);
  const hasBoth = mine !== null && theirs !== null;
  const word = (text: string | null, kept: 'mine' | 'theirs') =>
    t(text === null ? `workspace.conflict.${kept}Deleted` : `workspace.conflict.${kept}`);
  return (
    <section className={classes.file} aria-label={path}>
      <Radio.Group label={path} value={choice} onChange={(value) => onChoose(value as ConflictChoice)}>
        <Stack gap="sm" mt="xs">
          <Radio value="mine" label={word(mine, 'mine')} />
          <Radio value="theirs" label={word(theirs, 'theirs')} />
          {hasBoth && (
            <Radio value="both" label={t('workspace.conflict.both', { path: besidePath(path, [path]) })} />
          )}
        </Stack>
      </Radio.Group>
      <details open={isOpen} onToggle={(event) => setIsComparing(event.currentTarget.open)}>
        <summary>{t('workspace.conflict.compare', { path })}</summary>
        <div className={classes.sides}>
          <span>− {t('workspace.conflict.theirSide')}</span>
          <span>+ {t('workspace.conflict.mySide')}</span>
        </div>
        <div className={classes.diff}>
          {isComparing && (
            <LazyTextDiff
              path={path}
              before={theirs ?? ''}
              after={mine ?? ''}
              beforeLabel={`${path}, ${t('workspace.conflict.theirSide')}`}
              afterLabel={`${path}, ${t('workspace.conflict.mySide')}`}
            />
          )}
        </div>
      </details>
    </section>
  );
}
