import { useTranslation } from 'react-i18next';
import classes from './numbers-sheet.module.css';
import { ReadOnlyText } from './read-only-text.tsx';

interface SheetFieldProps {
  rowId: string;
  /** What the row is called, for the label. */
  title: string;
  column: 'name' | 'value' | 'unit' | 'note';
  value: string;
  maxLength: number;
  isReadOnly: boolean;
  isWrong?: boolean;
  describedBy?: string | undefined;
  onChange: (text: string) => void;
  onLeave?: () => void;
}

/** One cell to write into. */
export function SheetField({ rowId, title, column, isWrong = false, ...props }: SheetFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.cellLabel} aria-hidden>
        {t(`numbers.column.${column}`)}
      </span>
      {props.isReadOnly ? (
        <ReadOnlyText isFormula={column === 'value'} text={props.value} />
      ) : (
        <input
          className={column === 'value' ? classes.formula : classes.field}
          data-field={`${rowId} ${column}`}
          aria-label={t(`numbers.field.${column}`, { title })}
          aria-invalid={isWrong}
          aria-describedby={props.describedBy}
          dir={column === 'value' || column === 'unit' ? 'ltr' : 'auto'}
          spellCheck={column === 'name' || column === 'note'}
          autoComplete="off"
          placeholder={column === 'note' ? t('numbers.column.note') : ''}
          value={props.value}
          maxLength={props.maxLength}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={props.onLeave}
        />
      )}
    </>
  );
}
