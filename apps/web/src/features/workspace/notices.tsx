import { projectLimits } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { formatTime } from '../../lib/instants.ts';
import { formatBytes } from '../../lib/quantities.ts';
import type { Autosave, ProjectState } from './project/autosave.ts';
import { diffFiles } from './project/project-files.ts';
import classes from './workspace.module.css';

interface NoticesProps {
  project: Autosave;
  snapshot: ProjectState;
  /** False while nothing can run, which matters to those who still work. */
  isServed: boolean;
}

/** What a person must know or decide about saving and running; nothing while all is well. */
export function Notices({ project, snapshot, isServed }: NoticesProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { status, acknowledged } = snapshot;
  const { files } = project.getSnapshot();
  const isUnsaved = status === 'closed' && diffFiles(acknowledged.files, files).length > 0;
  return (
    <>
      {!isServed && (
        <div className={classes.notice} role="status">
          <p>{t('workspace.notice.notServed')}</p>
        </div>
      )}
      {snapshot.conflict && <ConflictNotice project={project} conflict={snapshot.conflict} />}
      {snapshot.merged.length > 0 && (
        <div className={classes.notice} role="status">
          <p>{t('workspace.notice.merged', { files: snapshot.merged.join(', ') })}</p>
          <Button size="xs" variant="default" onClick={project.dismissMerged}>
            {t('workspace.notice.dismiss')}
          </Button>
        </div>
      )}
      {status === 'refused' && snapshot.refusal && (
        <div className={classes.notice} role="alert">
          <p>
            {t(refusalText(snapshot.refusal.reason), {
              path: snapshot.refusal.path ?? '',
              files: projectLimits.files,
              fileBytes: formatBytes(projectLimits.fileBytes, locale),
              totalBytes: formatBytes(projectLimits.totalBytes, locale),
            })}
          </p>
        </div>
      )}
      {isUnsaved && (
        <div className={classes.notice} role="status">
          <p>{t('workspace.notice.closedUnsaved', { revision: acknowledged.revision })}</p>
        </div>
      )}
      {status === 'signed_out' && (
        <div className={classes.notice} role="alert">
          <p>{t('workspace.notice.signedOut')}</p>
        </div>
      )}
      {!snapshot.isJournalKept && status !== 'offline' && (
        <div className={classes.notice} role="status">
          <p>{t('workspace.notice.noJournal')}</p>
        </div>
      )}
    </>
  );
}

function refusalText(reason: string) {
  switch (reason) {
    case 'files':
    case 'fileBytes':
    case 'totalBytes':
    case 'read_only':
    case 'is_folder':
    case 'same_name':
    case 'not_text':
      return `workspace.notice.refusal.${reason}` as const;
    default:
      return 'workspace.notice.refusal.other' as const;
  }
}

interface ConflictNoticeProps {
  project: Autosave;
  conflict: NonNullable<ProjectState['conflict']>;
}

function ConflictNotice({ project, conflict }: ConflictNoticeProps) {
  const { t } = useTranslation();
  const locale = useLocale();
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
      <Group gap="xs">
        <Button size="xs" onClick={() => project.resolveConflict('mine')}>
          {t('workspace.notice.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => project.resolveConflict('theirs')}>
          {t('workspace.notice.takeTheirs')}
        </Button>
      </Group>
    </section>
  );
}
