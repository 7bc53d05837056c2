import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatDay, formatTime } from '../../../lib/instants.ts';
import { describeEntry, namePaths } from './describe-entry.ts';
import classes from './history.module.css';
import { pathsOf, type Stretch, type TimelineRow } from './timeline-rows.ts';

export const rowHeight = 48;

interface TimelineLineProps {
  row: TimelineRow;
  index: number;
  count: number;
  current: number;
  viewed: number | null;
  lastThatRan: number | null;
  onLook: (revision: number) => void;
  onToggle: (stretch: Stretch) => void;
}

export function TimelineLine({ row, index, count, ...rest }: TimelineLineProps) {
  const locale = useLocale();
  return (
    <li
      aria-setsize={count}
      aria-posinset={index + 1}
      className={classes.line}
      style={{ top: index * rowHeight, height: rowHeight }}
    >
      {row.kind === 'day' && <strong className={classes.day}>{formatDay(row.instant, locale)}</strong>}
      {row.kind === 'stretch' && <StretchButton stretch={row.stretch} onToggle={rest.onToggle} />}
      {row.kind === 'entry' && <EntryButton entry={row.entry} {...rest} />}
    </li>
  );
}

function StretchButton({ stretch, onToggle }: { stretch: Stretch } & Pick<TimelineLineProps, 'onToggle'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { entries, isOpen } = stretch;
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (!newest || !oldest) return null;
  const count = t('workspace.history.saves', { count: entries.length });
  const times = { from: formatTime(oldest.savedAt, locale), to: formatTime(newest.savedAt, locale) };
  const paths = pathsOf(stretch);
  return (
    <button
      type="button"
      className={classes.stretch}
      aria-expanded={isOpen}
      onClick={() => onToggle(stretch)}
    >
      <span>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {t('workspace.history.times', times)} · {count}
      </span>
      <span className={classes.quiet}>{namePaths(t, paths, paths.length)}</span>
    </button>
  );
}

type EntryButtonProps = Pick<TimelineLineProps, 'current' | 'viewed' | 'lastThatRan' | 'onLook'> & {
  entry: Extract<TimelineRow, { kind: 'entry' }>['entry'];
};

function EntryButton({ entry, current, viewed, lastThatRan, onLook }: EntryButtonProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { revision, savedAt } = entry;
  const marks = [
    ...(revision === current ? [t('workspace.history.current')] : []),
    ...describeEntry(t, entry),
    ...(revision === lastThatRan ? [t('workspace.history.lastThatRan')] : []),
  ];
  return (
    <button
      type="button"
      className={classes.entry}
      aria-current={revision === viewed || undefined}
      onClick={() => onLook(revision)}
    >
      <span>
        {formatTime(savedAt, locale)} · {t('workspace.history.revision', { revision })}
      </span>
      <span className={classes.quiet}>
        {[...marks, namePaths(t, entry.changedPaths, entry.changedCount)].join(' · ')}
      </span>
    </button>
  );
}
