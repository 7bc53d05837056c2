import { mostListedTests, type RunKind, type RunTest, visibleLine } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber, formatSeconds } from '../../../lib/quantities.ts';
import { LinkedText } from './linked-text.tsx';
import classes from './runs.module.css';

const words = {
  passed: 'testPassed',
  failed: 'testFailed',
  skipped: 'testSkipped',
  error: 'testError',
} as const;
const signs = { passed: '✓', failed: '✕', skipped: '–', error: '✕' } as const;
const order = { failed: 0, error: 0, skipped: 1, passed: 2 } as const;

interface TestListProps {
  kind: RunKind;
  tests: readonly RunTest[];
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

/** What did not pass comes first, with its message. */
export function TestList({ kind, tests, projectPaths, onOpenPlace }: TestListProps) {
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
                <span aria-hidden>{signs[test.outcome]}</span> {t(`workspace.run.${words[test.outcome]}`)}
              </span>
              <span className={classes.testName}>{visibleLine(test.id)}</span>
              <span className={classes.seconds}>{formatSeconds(test.seconds * 1000, locale)}</span>
              {test.message !== '' && (
                <pre className={classes.message}>
                  <LinkedText text={test.message} projectPaths={projectPaths} onOpenPlace={onOpenPlace} />
                </pre>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}
