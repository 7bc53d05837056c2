import { type NumberCheck, numbersLimits } from '@holdout/contract';
import type { CheckResult, Verdict } from '@holdout/design';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { describeLeftOut, describeProblem, describeVerdict, describeWaiting } from './describe-row.ts';
import classes from './numbers-sheet.module.css';
import { ReadOnlyText } from './read-only-text.tsx';
import type { SheetActions } from './use-sheet-actions.ts';
import { writePieces } from './write-figure.ts';

interface CheckRowProps {
  check: NumberCheck;
  number: number;
  result: CheckResult | undefined;
  actions: SheetActions;
  isReadOnly: boolean;
}

export function CheckRow({ check, number, result, actions, isReadOnly }: CheckRowProps) {
  const { t } = useTranslation();
  const resultId = useId();
  return (
    <li>
      {isReadOnly ? (
        <ReadOnlyText text={check.text} isFormula />
      ) : (
        <div className={classes.checkLine}>
          <input
            className={classes.formula}
            data-field={`${check.id} text`}
            aria-label={t('numbers.checks.field', { number })}
            aria-invalid={result?.kind === 'problem'}
            aria-describedby={resultId}
            placeholder="sum(latency) <= …"
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={check.text}
            maxLength={numbersLimits.formulaLength}
            onChange={(event) => actions.changeCheck(check.id, event.currentTarget.value)}
          />
          <button
            type="button"
            className={classes.button}
            aria-label={t('numbers.checks.remove', { number })}
            title={t('numbers.checks.remove', { number })}
            onClick={() => actions.removeCheck(check.id)}
          >
            ×
          </button>
        </div>
      )}
      <div id={resultId}>
        {result?.kind === 'verdict' && <VerdictWords verdict={result} />}
        {result?.kind === 'waiting' && <p className={classes.quiet}>{describeWaiting(result.missing, t)}</p>}
        {result?.kind === 'problem' && (
          <p className={classes.problem}>{describeProblem(result.problem, check.text, t)}</p>
        )}
      </div>
    </li>
  );
}

function VerdictWords({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { holds, leftOut } = verdict;
  return (
    <>
      <p className={holds ? classes.holds : classes.fails}>
        <span aria-hidden>{holds ? '✓' : '✗'} </span>
        {describeVerdict(verdict, t, locale)}
      </p>
      <p className={classes.result}>{writePieces(verdict.arithmetic, locale)}</p>
      {leftOut.length > 0 && <p className={classes.quiet}>{describeLeftOut(leftOut, t)}</p>}
    </>
  );
}
