import { mostListedTests, type RunKind, type RunTest, visibleLine } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber, formatSeconds } from '../../../lib/quantities.ts';
import type { RunTarget } from './run-target.ts';
import { RunTestButton } from './run-test-button.tsx';
import classes from './runs.module.css';
import { TestMessage } from './test-message.tsx';
import { testSigns, testWords } from './test-words.ts';

const order = { failed: 0, error: 0, skipped: 1, passed: 2 } as const;

interface TestListProps {
  kind: RunKind;
  tests: readonly RunTest[];
  projectPaths: readonly string[];
  /** Null while nothing can be run. */
  onRun: ((target: RunTarget) => void) | null;
  onOpenPlace: (path: string, line: number) => void;
}

/** What did not pass comes first, with its message. */
export function TestList({ kind, tests, projectPaths, onRun, onOpenPlace }: TestListProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (tests.length === 0) {
    const words = kind === 'visible-checks' ? 'workspace.run.noChecks' : 'workspace.run.noTests';
    return <p className={classes.line}>{t(words)}</p>;
  }
  return (
    <>
      {tests.length >= mostListedTests && (
        <p className={classes.line}>
          {t('workspace.run.testsCut', { shown: formatNumber(mostListedTests, locale) })}
        </p>
      )}
      <ul className={classes.tests} aria-label={t('workspace.run.tests')}>
        {tests
          .toSorted((a, b) => order[a.outcome] - order[b.outcome])
          .map((test) => (
            <li key={test.id} className={classes.test}>
              <span className={classes.sign} data-outcome={test.outcome}>
                <span aria-hidden>{testSigns[test.outcome]}</span>{' '}
                {t(`workspace.run.${testWords[test.outcome]}`)}
              </span>
              <span className={classes.testName}>{visibleLine(test.id)}</span>
              <span className={classes.seconds}>{formatSeconds(test.seconds * 1000, locale)}</span>
              <RunTestButton kind={kind} name={test.id} onRun={onRun} />
              {test.message !== '' && (
                <TestMessage text={test.message} projectPaths={projectPaths} onOpenPlace={onOpenPlace} />
              )}
            </li>
          ))}
      </ul>
    </>
  );
}
