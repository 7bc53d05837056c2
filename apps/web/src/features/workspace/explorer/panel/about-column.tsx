import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../../components/copy-button.tsx';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatNumber } from '../../../../lib/quantities.ts';
import type { HeldTable } from '../held-tables.ts';
import type { ShownRows } from '../use-arrangement.ts';
import { useProfile, useShownProfile } from '../use-table.ts';
import type { Condition } from '../view/condition.ts';
import type { ColumnHead } from '../worker/open-csv.ts';
import { ColumnStatistics } from './column-statistics.tsx';
import { Distribution } from './distribution.tsx';
import { FilterForm } from './filter-form.tsx';
import classes from './panel.module.css';
import { RemarkList } from './remark-list.tsx';
import { TopValues } from './top-values.tsx';
import { TypeFacts } from './type-facts.tsx';

interface AboutColumnProps {
  table: HeldTable;
  column: number;
  head: ColumnHead;
  shown: ShownRows;
  sort: { isDescending: boolean } | null;
  condition: Condition | null;
  onSort: (sort: { isDescending: boolean } | null) => void;
  onFilter: (condition: Condition | null) => void;
  onWiden: (pixels: number) => void;
}

const widthStep = 48;

/** Everything about one column: how to arrange by it, and what is known of its values. Facts only. */
export function AboutColumn(props: AboutColumnProps) {
  const { t } = useTranslation();
  const { table, column, condition, sort, onSort, onFilter, onWiden } = props;
  const all = useProfile(table, column);
  return (
    <>
      {all && <TypeFacts profile={all} />}
      <fieldset className={classes.tools} aria-label={t('explorer.column.sortLabel')}>
        {[false, true].map((isDescending) => {
          const isPressed = sort?.isDescending === isDescending;
          return (
            <Button
              key={String(isDescending)}
              size="compact-xs"
              variant="default"
              aria-pressed={isPressed}
              onClick={() => onSort(isPressed ? null : { isDescending })}
            >
              {t(isDescending ? 'explorer.column.sortDescending' : 'explorer.column.sortAscending')}
            </Button>
          );
        })}
        <CopyButton
          value={() => table.ask('column', { column })}
          label={t('explorer.column.copy')}
          size="compact-xs"
        />
      </fieldset>
      <FilterForm
        condition={condition}
        order={all?.dates?.order ?? 'month_first'}
        values={all?.top.map(({ value }) => value) ?? []}
        onFilter={onFilter}
      />
      <ColumnFacts {...props} />
      <fieldset className={classes.tools} aria-label={t('explorer.column.widthLabel')}>
        <Button size="compact-xs" variant="default" onClick={() => onWiden(-widthStep)}>
          {t('explorer.column.narrower')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onWiden(widthStep)}>
          {t('explorer.column.wider')}
        </Button>
      </fieldset>
    </>
  );
}

/** Of the rows that are shown: with a filter on another column, this one may look different. */
function ColumnFacts({ table, column, head, shown, onFilter }: AboutColumnProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const profile = useShownProfile(table, column, shown.version);
  if (!profile) return <p className={classes.note}>{t('explorer.grid.counting')}</p>;
  const rows = formatNumber(profile.rowCount, locale);
  return (
    <>
      <p className={classes.note}>
        {shown.isFiltered
          ? t('explorer.column.ofShown', { shown: rows })
          : t('explorer.column.ofAll', { total: rows })}
      </p>
      <Distribution name={head.key} profile={profile} />
      <ColumnStatistics profile={profile} />
      <TopValues profile={profile} onFilter={(value) => onFilter({ kind: 'equals', value })} />
      <RemarkList remarks={profile.remarks} />
    </>
  );
}
