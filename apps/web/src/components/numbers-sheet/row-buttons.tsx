import type { NumberRow } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from './numbers-sheet.module.css';
import type { SheetActions } from './use-sheet-actions.ts';

interface RowButtonsProps {
  row: NumberRow;
  title: string;
  actions: Pick<SheetActions, 'move' | 'remove'>;
}

export function RowButtons({ row, title, actions }: RowButtonsProps) {
  const { t } = useTranslation();
  const buttons = [
    { what: 'up', sign: '↑', act: () => actions.move(row, -1) },
    { what: 'down', sign: '↓', act: () => actions.move(row, 1) },
    { what: 'remove', sign: '×', act: () => actions.remove(row) },
  ] as const;
  return (
    <div className={classes.buttons}>
      {buttons.map(({ what, sign, act }) => (
        <button
          key={what}
          type="button"
          className={classes.button}
          data-field={`${row.id} ${what}`}
          aria-label={t(`numbers.row.${what}`, { title })}
          title={t(`numbers.row.${what}`, { title })}
          onClick={act}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
