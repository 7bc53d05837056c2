import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatTime } from '../../../lib/instants.ts';
import { lazyPart } from '../../../lib/lazy-part.ts';
import type { Autosave, ProjectState } from '../project/autosave.ts';
import classes from '../workspace.module.css';

const ConflictDialog = lazyPart(() => import('./conflict-dialog.tsx'));

interface ConflictNoticeProps {
  project: Autosave;
  conflict: NonNullable<ProjectState['conflict']>;
}

/** Two people, or one at two machines, changed the same lines: says so, and leads to the choice. */
export function ConflictNotice({ project, conflict }: ConflictNoticeProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const { theirs, paths } = conflict;
  return (
    <section className={classes.notice} role="alert" aria-labelledby="conflict-title">
      <div>
        <h2 id="conflict-title">{t('workspace.notice.conflictTitle')}</h2>
        <p>
          {t('workspace.notice.conflict', {
            files: paths.join(', '),
            revision: theirs.revision,
            time: theirs.savedAt ? formatTime(theirs.savedAt, locale) : '',
          })}
        </p>
      </div>
      <Button size="xs" onClick={() => setIsOpen(true)}>
        {t('workspace.conflict.open')}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <ConflictDialog project={project} conflict={conflict} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </section>
  );
}
