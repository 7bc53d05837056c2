import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatNumber, formatShare } from '../../../../lib/quantities.ts';
import type { HeldTable } from '../held-tables.ts';
import { useProfile } from '../use-table.ts';
import type { ColumnHead } from '../worker/open-csv.ts';
import classes from './panel.module.css';

/** Each row counts a whole column; more of them at once would keep the worker busy for minutes. */
const listedColumns = 200;

interface AllColumnsProps {
  table: HeldTable;
  columns: readonly ColumnHead[];
  onOpen: (column: number) => void;
}

/** Every column in a line: what it is, how much of it is missing, how many values it has. */
export function AllColumns({ table, columns, onOpen }: AllColumnsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      <table className={classes.table} aria-label={t('explorer.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('explorer.overview.name')}</th>
            <th scope="col" data-word>
              {t('explorer.overview.type')}
            </th>
            <th scope="col">{t('explorer.overview.missing')}</th>
            <th scope="col">{t('explorer.overview.distinct')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, listedColumns).map((head, column) => (
            <ColumnLine
              key={head.key}
              table={table}
              column={column}
              name={head.key}
              onOpen={() => onOpen(column)}
            />
          ))}
        </tbody>
      </table>
      {columns.length > listedColumns && (
        <p className={classes.note}>
          {t('explorer.overview.more', {
            count: listedColumns,
            formatted: formatNumber(listedColumns, locale),
          })}
        </p>
      )}
    </>
  );
}

interface ColumnLineProps {
  table: HeldTable;
  column: number;
  name: string;
  onOpen: () => void;
}

function ColumnLine({ table, column, name, onOpen }: ColumnLineProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const profile = useProfile(table, column);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={classes.link}
          aria-label={t('explorer.grid.about', { column: name })}
          onClick={onOpen}
        >
          <bdi>{name}</bdi>
        </button>
      </th>
      <td data-word>{profile ? t(`explorer.type.${profile.type}`) : '…'}</td>
      <td>{profile && formatShare(profile.missing.count, profile.rowCount, locale)}</td>
      <td>{profile && formatNumber(profile.distinctCount, locale)}</td>
    </tr>
  );
}
