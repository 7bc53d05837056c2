import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../components/time-left.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatTime } from '../../lib/instants.ts';
import type { ServerClock } from '../../lib/server-clock.ts';
import { useHistoryPlace } from './history/history-place.ts';
import type { ProjectState } from './project/autosave.ts';
import classes from './workspace.module.css';

/**
 * How safe the work is, in one line that is always in the same place, and the way to what was saved before. Announced only
 * when it is not safe.
 */
export function SaveStatus({ snapshot, clock }: { snapshot: ProjectState; clock: ServerClock }) {
  const { t } = useTranslation();
  const history = useHistoryPlace();
  const { status, acknowledged, isJournalKept } = snapshot;
  const ago = useAgo(acknowledged.savedAt, clock);
  const revision = acknowledged.revision;
  const isSafe = status === 'saved' || status === 'unsaved' || status === 'saving';
  const words =
    status === 'saved'
      ? acknowledged.savedAt === null
        ? t('workspace.save.savedNever')
        : t('workspace.save.saved', { ago, revision })
      : status === 'offline' && !isJournalKept
        ? t('workspace.save.offlineBare')
        : t(`workspace.save.${status}`, { revision });
  return (
    <button
      type="button"
      className={classes.save}
      data-status={status}
      title={t('workbench.command.history')}
      onClick={history.open}
    >
      <span role={isSafe ? undefined : 'status'} data-testid="save-status">
        {words}
      </span>
    </button>
  );
}

function useAgo(savedAt: string | null, clock: ServerClock): string {
  const { t } = useTranslation();
  const locale = useLocale();
  const nowMs = useServerNow(clock, 1000);
  if (savedAt === null) return '';
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(savedAt)) / 1000));
  if (seconds < 2) return t('workspace.save.now');
  if (seconds < 60) return t('workspace.save.seconds', { count: seconds });
  if (seconds < 3600) return t('workspace.save.minutes', { count: Math.floor(seconds / 60) });
  return t('workspace.save.longer', { time: formatTime(savedAt, locale) });
}
