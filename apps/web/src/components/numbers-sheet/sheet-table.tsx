import { type NumberGroup, type NumbersSheet, numberGroups, numbersLimits } from '@holdout/contract';
import { listRows } from '@holdout/design';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noWords, type RowWords } from './describe-row.ts';
import classes from './numbers-sheet.module.css';
import { SheetRow } from './sheet-row.tsx';
import type { SheetActions } from './use-sheet-actions.ts';

interface SheetTableProps {
  sheet: NumbersSheet;
  /** By the ids of the rows; a new row has none for a moment. */
  words: ReadonlyMap<string, RowWords>;
  actions: SheetActions;
  isReadOnly: boolean;
}

export function SheetTable(props: SheetTableProps) {
  const { t } = useTranslation();
  const { sheet, isReadOnly } = props;
  const shown = numberGroups.filter((group) => !isReadOnly || listRows(sheet, group).length > 0);
  return (
    <table className={classes.table} aria-label={t('numbers.table')}>
      <thead>
        <tr>
          {(['name', 'value', 'unit', 'note'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`numbers.column.${column}`)}
            </th>
          ))}
          {!isReadOnly && <th scope="col">{t('numbers.column.actions')}</th>}
        </tr>
      </thead>
      {shown.map((group) => (
        <GroupRows key={group} group={group} {...props} />
      ))}
    </table>
  );
}

function GroupRows({ group, sheet, words, actions, isReadOnly }: SheetTableProps & { group: NumberGroup }) {
  const { t } = useTranslation();
  const columns = isReadOnly ? 4 : 5;
  const isFull = sheet.rows.length >= numbersLimits.rows;
  return (
    <tbody>
      <tr className={classes.groupHead}>
        <th scope="rowgroup" colSpan={columns}>
          {t(`numbers.group.${group}`)} <code>{group}</code>
        </th>
      </tr>
      {listRows(sheet, group).map((row) => (
        <SheetRow
          key={row.id}
          row={row}
          actions={actions}
          isReadOnly={isReadOnly}
          {...(words.get(row.id) ?? noWords)}
        />
      ))}
      {!isReadOnly && (
        <tr className={classes.groupFoot}>
          <td colSpan={columns}>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={isFull}
              data-field={`add ${group}`}
              onClick={() => actions.addRow(group)}
            >
              {isFull
                ? t('numbers.full', { count: numbersLimits.rows })
                : t('numbers.addRow', { group: t(`numbers.group.${group}`) })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
