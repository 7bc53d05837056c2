import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import workspaceClasses from '../workspace.module.css';
import classes from './side.module.css';
import { useNotes } from './use-notes.ts';

/** What one jots down while working: for oneself alone, and no part of the work. */
export function Notes({ attemptId }: { attemptId: string }) {
  const { t } = useTranslation();
  const { text, isKept, write } = useNotes(attemptId);
  const [isPreview, setIsPreview] = useState(false);
  if (text === null) return <LineSkeletons count={3} />;
  return (
    <div className={classes.notes}>
      <p className={classes.small}>{t(isKept ? 'workbench.notes.lead' : 'workbench.notes.notKept')}</p>
      <div className={classes.choices}>
        {([false, true] as const).map((choice) => (
          <button
            key={String(choice)}
            type="button"
            className={workspaceClasses.choice}
            aria-pressed={isPreview === choice}
            onClick={() => setIsPreview(choice)}
          >
            {t(choice ? 'workbench.notes.preview' : 'workbench.notes.write')}
          </button>
        ))}
      </div>
      {!isPreview && (
        <textarea
          className={classes.pad}
          aria-label={t('workbench.notes.title')}
          placeholder={t('workbench.notes.placeholder')}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      {isPreview &&
        (text.trim() === '' ? <EmptyNote>{t('workbench.notes.empty')}</EmptyNote> : <Markdown text={text} />)}
    </div>
  );
}
