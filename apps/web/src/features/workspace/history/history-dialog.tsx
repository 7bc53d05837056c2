import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import type { Autosave } from '../project/autosave.ts';
import type { Files } from '../project/project-files.ts';
import classes from './history.module.css';
import type { HistoryPlace } from './history-place.ts';
import { RevisionView } from './revision-view.tsx';
import { Timeline } from './timeline.tsx';

/** Brings these files back to how they were then. Rejects with `NotSaved` when that would lose something. */
export type Restore = (paths: readonly string[], then: Files, revision: number) => Promise<void>;

export interface HistoryDialogProps {
  project: Autosave;
  /** The last acknowledged revision. */
  current: number;
  /** Changes when something was saved, run or handed in. */
  version: string;
  place: HistoryPlace;
  /** Null where nothing can be changed any more. */
  onRestore: Restore | null;
}

/** Every saved state: when it was saved, what was done with it, and how it differs from now. */
export default function HistoryDialog({ project, current, version, place, onRestore }: HistoryDialogProps) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  return (
    <Dialog
      opened
      onClose={place.close}
      size="min(100rem, calc(100vw - 4rem))"
      fullScreen={isNarrow}
      title={t('workspace.history.title')}
    >
      <div className={classes.history}>
        <Timeline version={version} current={current} viewed={place.revision} onLook={place.look} />
        {place.revision === null ? (
          <EmptyNote>{t('workspace.history.choose')}</EmptyNote>
        ) : (
          <RevisionView
            key={place.revision}
            revision={place.revision}
            project={project}
            onRestore={onRestore}
          />
        )}
      </div>
    </Dialog>
  );
}
