/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part exists cannot be a table of HTML. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and says which cell is meant. */
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatShare } from '../../../../lib/quantities.ts';
import type { HeldTable } from '../held-tables.ts';
import { ColumnBars } from '../panel/column-bars.tsx';
import { useProfile } from '../use-table.ts';
import type { ColumnHead } from '../worker/open-csv.ts';
import { clampWidth } from './column-layout.ts';
import classes from './grid.module.css';

interface HeaderCellProps {
  id: string;
  table: HeldTable;
  column: number;
  head: ColumnHead;
  left: number;
  width: number;
  sort: 'ascending' | 'descending' | 'none';
  isActive: boolean;
  isOpen: boolean;
  onSort: (column: number) => void;
  onResize: (column: number, width: number) => void;
  onOpen: (column: number) => void;
}

const sortSigns = { ascending: '▲', descending: '▼', none: '↕' };

/** Name, type, missing share and shape of a column. Its buttons are for the mouse; the grid has keys for both. */
export function HeaderCell(props: HeaderCellProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, table, column, head, left, width, sort, isActive, isOpen } = props;
  const profile = useProfile(table, column);
  const missing =
    profile &&
    profile.missing.count > 0 &&
    t('explorer.grid.missing', { share: formatShare(profile.missing.count, profile.rowCount, locale) });
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={column + 2}
      aria-sort={sort}
      aria-selected={isActive}
      data-open={isOpen || undefined}
      className={classes.headerCell}
      style={{ left, width }}
    >
      <button type="button" tabIndex={-1} className={classes.about} onClick={() => props.onOpen(column)}>
        <span className={classes.name} data-unnamed={head.name === '' || undefined}>
          <bdi>{head.name === '' ? t('explorer.grid.unnamed') : head.name}</bdi>
        </span>
        <span className={classes.type}>
          {profile === undefined
            ? t('explorer.grid.counting')
            : [t(`explorer.type.${profile.type}`), missing].filter(Boolean).join(' · ')}
        </span>
        {profile && <ColumnBars profile={profile} className={classes.bars} />}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={classes.sort}
        data-sorted={sort !== 'none' || undefined}
        aria-label={t('explorer.grid.sort', { column: head.key })}
        onClick={() => props.onSort(column)}
      >
        <span aria-hidden>{sortSigns[sort]}</span>
      </button>
      <div
        aria-hidden
        className={classes.grip}
        onPointerDown={(event) => followPointer(event, width, (next) => props.onResize(column, next))}
      />
    </div>
  );
}

/** The width follows the pointer until it is let go. */
function followPointer(
  event: PointerEvent<HTMLElement>,
  width: number,
  onWidth: (width: number) => void,
): void {
  event.preventDefault();
  const grip = event.currentTarget;
  const start = event.clientX;
  const follow = (move: globalThis.PointerEvent) => onWidth(clampWidth(width + move.clientX - start));
  grip.setPointerCapture(event.pointerId);
  grip.addEventListener('pointermove', follow);
  grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', follow), {
    once: true,
  });
}
