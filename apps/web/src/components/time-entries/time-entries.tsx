import type { TimeEntry } from '@holdout/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstant, formatInstantWithYear } from '../../lib/instants.ts';
import classes from './time-entries.module.css';
import { useTimeWords } from './use-time-words.ts';

interface TimeEntriesProps<Entry extends TimeEntry> {
  entries: readonly Entry[];
  label: string;
  /** Who gave it, when the reader may know. */
  by?: (entry: Entry) => string | null;
  action?: (entry: Entry) => ReactNode;
}

/** What moved the end of an attempt, the newest first. */
export function TimeEntries<Entry extends TimeEntry>({
  entries,
  label,
  by,
  action,
}: TimeEntriesProps<Entry>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const wordsOf = useTimeWords();
  const undone = new Set(entries.map((entry) => entry.undoes));
  return (
    <ul className={classes.list} aria-label={label}>
      {entries.toReversed().map((entry) => {
        const who = by?.(entry);
        return (
          <li key={entry.id} className={classes.entry}>
            <div className={classes.head}>
              <span className={classes.what}>{wordsOf(entry)}</span>
              <time dateTime={entry.at} className="holdout-quiet">
                {formatInstant(entry.at, locale)}
              </time>
            </div>
            <p>{entry.reason ?? t('time.byItself')}</p>
            <p className="holdout-quiet">
              {entry.pausedUntil === null
                ? t('time.endThen', { date: formatInstantWithYear(entry.closesAt, locale) })
                : t('time.pause.atLatest', { date: formatInstantWithYear(entry.pausedUntil, locale) })}
              {who && ` ${t('time.by', { who })}`}
              {undone.has(entry.id) && entry.pausedUntil === null && ` ${t('time.isUndone')}`}
            </p>
            {action?.(entry)}
          </li>
        );
      })}
    </ul>
  );
}
