import type { RecordedEntry } from '@holdout/contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatDay, formatTime } from '../../../lib/instants.ts';
import { describeFact } from './describe-fact.ts';
import classes from './recording.module.css';

/** Entries by day, each with its time. There may be thousands: they are not drawn again while more are on their way. */
export const RecordedList = memo(function RecordedList({ entries }: { entries: readonly RecordedEntry[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const days = toDays(entries, ({ at }) => formatDay(at, locale));
  return (
    <section aria-label={t('recording.list')}>
      {[...days].map(([day, ofDay]) => (
        <div key={day}>
          <h2 className={classes.day}>{day}</h2>
          <ol className={classes.list} aria-label={day}>
            {ofDay.map(({ id, at, fact }) => (
              <li key={id} className={classes.entry}>
                <time dateTime={at} className={classes.time}>
                  {formatTime(at, locale)}
                </time>
                <span className={classes.words}>{describeFact(t, fact, locale)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
});

function toDays(
  entries: readonly RecordedEntry[],
  dayOf: (entry: RecordedEntry) => string,
): Map<string, RecordedEntry[]> {
  const days = new Map<string, RecordedEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    const ofDay = days.get(day) ?? [];
    ofDay.push(entry);
    days.set(day, ofDay);
  }
  return days;
}
