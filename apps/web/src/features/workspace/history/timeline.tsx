import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { useRowWindow } from '../../../lib/use-row-window.ts';
import classes from './history.module.css';
import { HistoryProblem } from './history-problem.tsx';
import { rowHeight, TimelineLine } from './timeline-line.tsx';
import { findLastThatRan, type Stretch, toRows } from './timeline-rows.ts';
import { useTimeline } from './use-timeline.ts';

interface TimelineProps {
  version: string;
  current: number;
  viewed: number | null;
  onLook: (revision: number) => void;
}

/** What was saved when, the newest first. There may be thousands, so only lines in sight are drawn. */
export function Timeline({ version, current, viewed, onLook }: TimelineProps) {
  const { t } = useTranslation();
  const { entries, hasOlder, isPending, error, retry, isLoadingOlder, loadOlder } = useTimeline(version);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  // Scrolling draws this anew; the lines of thousands of saves are made once.
  const rows = useMemo(() => toRows(entries, opened), [entries, opened]);
  const { first, end } = useRowWindow(scroller, rows.length, rowHeight);
  const lastThatRan = findLastThatRan(entries);
  const toggle = ({ entries: own, isOpen }: Stretch) =>
    setOpened((before) => {
      const next = new Set(before);
      for (const { revision } of own) {
        if (isOpen) next.delete(revision);
        else next.add(revision);
      }
      return next;
    });
  return (
    <section className={classes.timeline} aria-label={t('workspace.history.list')}>
      <p className={classes.lead}>{t('workspace.history.lead')}</p>
      {error && <HistoryProblem error={error} onRetry={retry} />}
      {isPending && !error && <LineSkeletons />}
      {!isPending && !error && entries.length === 0 && <EmptyNote>{t('workspace.history.empty')}</EmptyNote>}
      <div ref={scroller} className={classes.scroller}>
        <ol className={classes.lines} style={{ height: rows.length * rowHeight }}>
          {rows.slice(first, end).map((row, offset) => (
            <TimelineLine
              key={keyOf(row)}
              row={row}
              index={first + offset}
              count={rows.length}
              current={current}
              viewed={viewed}
              lastThatRan={lastThatRan}
              onLook={onLook}
              onToggle={toggle}
            />
          ))}
        </ol>
        {hasOlder && (
          <Button size="xs" variant="default" loading={isLoadingOlder} onClick={loadOlder}>
            {t('workspace.history.older')}
          </Button>
        )}
      </div>
    </section>
  );
}

function keyOf(row: ReturnType<typeof toRows>[number]): string {
  switch (row.kind) {
    case 'day':
      return row.instant;
    case 'stretch':
      return `stretch ${row.stretch.entries.at(-1)?.revision}`;
    case 'entry':
      return `${row.entry.revision}`;
  }
}
