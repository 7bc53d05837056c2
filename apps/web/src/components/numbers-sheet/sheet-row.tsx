import { type NumberRow, numbersLimits } from '@holdout/contract';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowWords } from './describe-row.ts';
import { KeyField } from './key-field.tsx';
import classes from './numbers-sheet.module.css';
import { RowButtons } from './row-buttons.tsx';
import { SheetField } from './sheet-field.tsx';
import type { SheetActions } from './use-sheet-actions.ts';

interface SheetRowProps extends RowWords {
  row: NumberRow;
  actions: SheetActions;
  isReadOnly: boolean;
}

/** One number. Drawn again only when something of it changed: a sheet has up to two hundred. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, actions, isReadOnly, result, isWaiting, problem, wrongField, keyProblem, leftOut, links } =
    props;
  const { t } = useTranslation();
  const resultId = useId();
  const title = row.name.trim() || row.key || t('numbers.nameless');
  const shared = { isReadOnly, rowId: row.id, title };
  return (
    <tr className={classes.row}>
      <td>
        <SheetField
          {...shared}
          column="name"
          value={row.name}
          maxLength={numbersLimits.nameLength}
          onChange={(name) => actions.change(row.id, { name })}
          onLeave={() => actions.finishName(row.id)}
        />
        {isReadOnly ? (
          <code className={classes.quiet}>{row.key}</code>
        ) : (
          <KeyField
            rowId={row.id}
            title={title}
            value={row.key}
            problem={keyProblem}
            onChange={actions.renameKey}
          />
        )}
      </td>
      <td>
        <SheetField
          {...shared}
          column="value"
          value={row.value}
          maxLength={numbersLimits.formulaLength}
          isWrong={wrongField === 'value'}
          describedBy={resultId}
          onChange={(value) => actions.change(row.id, { value })}
        />
        <div id={resultId}>
          {result && <p className={isWaiting ? classes.quiet : classes.result}>{result}</p>}
          {problem && <p className={classes.problem}>{problem}</p>}
          {leftOut && <p className={classes.quiet}>{leftOut}</p>}
        </div>
      </td>
      <td>
        <SheetField
          {...shared}
          column="unit"
          value={row.unit}
          maxLength={numbersLimits.unitLength}
          isWrong={wrongField === 'unit'}
          describedBy={wrongField === 'unit' ? resultId : undefined}
          onChange={(unit) => actions.change(row.id, { unit })}
        />
      </td>
      <td>
        <SheetField
          {...shared}
          column="note"
          value={row.note}
          maxLength={numbersLimits.noteLength}
          onChange={(note) => actions.change(row.id, { note })}
        />
        {links && <p className={classes.quiet}>{links}</p>}
      </td>
      {!isReadOnly && (
        <td>
          <RowButtons row={row} title={title} actions={actions} />
        </td>
      )}
    </tr>
  );
});
