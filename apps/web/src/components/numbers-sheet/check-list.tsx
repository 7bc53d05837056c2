import { type NumberCheck, numbersLimits } from '@holdout/contract';
import type { Calculation } from '@holdout/design';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckRow } from './check-row.tsx';
import classes from './numbers-sheet.module.css';
import type { SheetActions } from './use-sheet-actions.ts';

interface CheckListProps {
  checks: readonly NumberCheck[];
  results: Calculation['checks'];
  actions: SheetActions;
  isReadOnly: boolean;
}

/** Does it add up? */
export function CheckList({ checks, results, actions, isReadOnly }: CheckListProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const isFull = checks.length >= numbersLimits.checks;
  if (isReadOnly && checks.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={classes.checks}>
      <h3 id={headingId}>{t('numbers.checks.title')}</h3>
      <ul>
        {checks.map((check, index) => (
          <CheckRow
            key={check.id}
            check={check}
            number={index + 1}
            result={results.get(check.id)}
            actions={actions}
            isReadOnly={isReadOnly}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={isFull}
          data-field="add check"
          onClick={actions.addCheck}
        >
          {t('numbers.checks.add')}
        </Button>
      )}
    </section>
  );
}
