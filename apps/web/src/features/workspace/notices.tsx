import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { ConflictNotice } from './conflict/conflict-notice.tsx';
import { refusalValues } from './files/describe-problem.ts';
import type { Autosave, ProjectState } from './project/autosave.ts';
import type { MergedFiles } from './project/merged-files.ts';
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
      <MergedNotice merged={snapshot.merged} onDismiss={project.dismissMerged} />
      {status === 'refused' && snapshot.refusal && (
        <div className={classes.notice} role="alert">
          <p>{t(refusalText(snapshot.refusal.reason), refusalValues(snapshot.refusal, locale))}</p>
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

/** What changed in the project although nobody here changed it. */
function MergedNotice({ merged, onDismiss }: { merged: MergedFiles; onDismiss: () => void }) {
  const { t } = useTranslation();
  const kinds = (['taken', 'joined', 'beside'] as const).filter((kind) => merged[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <div className={classes.notice} role="status">
      <p>
        {kinds
          .map((kind) => t(`workspace.notice.merged.${kind}`, { files: merged[kind].join(', ') }))
          .join(' ')}
      </p>
      <Button size="xs" variant="default" onClick={onDismiss}>
        {t('workspace.notice.dismiss')}
      </Button>
    </div>
  );
}
