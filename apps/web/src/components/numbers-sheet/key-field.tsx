import { numbersLimits } from '@holdout/contract';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './numbers-sheet.module.css';

interface KeyFieldProps {
  rowId: string;
  title: string;
  value: string;
  problem: string | null;
  onChange: (id: string, key: string) => void;
}

/**
 * What formulas call the row. It changes when the field is left: with every letter, formulas would follow it through the
 * names of other rows.
 */
export function KeyField({ rowId, title, value, problem, onChange }: KeyFieldProps) {
  const { t } = useTranslation();
  const problemId = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const finish = () => {
    if (draft.trim() !== value) onChange(rowId, draft.trim());
  };
  return (
    <>
      <input
        className={classes.key}
        aria-label={t('numbers.field.key', { title })}
        aria-invalid={problem !== null}
        aria-describedby={problemId}
        placeholder={t('numbers.keyPlaceholder')}
        spellCheck={false}
        autoComplete="off"
        value={draft}
        maxLength={numbersLimits.keyLength}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && finish()}
        onBlur={finish}
      />
      <p id={problemId} className={classes.problem} hidden={problem === null}>
        {problem}
      </p>
    </>
  );
}
