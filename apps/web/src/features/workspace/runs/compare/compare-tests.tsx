import { type RunTest, type RunView, visibleLine } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { testSigns, testWords } from '../test-words.ts';
import classes from './compare.module.css';
import { findTestChanges } from './test-changes.ts';

/** The tests that ended in another way; nothing where not both runs had tests. */
export function CompareTests({ before, after }: { before: RunView; after: RunView }) {
  const { t } = useTranslation();
  if (before.tests === null || after.tests === null) return null;
  const changes = findTestChanges(before.tests, after.tests);
  return (
    <section>
      <h3 className={classes.heading}>{t('workspace.run.tests')}</h3>
      {changes.length === 0 && <p>{t('workspace.run.compare.sameTests')}</p>}
      <ul className={classes.tests} aria-label={t('workspace.run.compare.changedTests')}>
        {changes.map((change) => (
          <li key={change.id}>
            <TestEnd outcome={change.before} /> → <TestEnd outcome={change.after} />{' '}
            <span className={classes.name}>{visibleLine(change.id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TestEnd({ outcome }: { outcome: RunTest['outcome'] | null }) {
  const { t } = useTranslation();
  if (outcome === null) return t('workspace.run.compare.noTest');
  return (
    <span data-outcome={outcome}>
      <span aria-hidden>{testSigns[outcome]}</span> {t(`workspace.run.${testWords[outcome]}`)}
    </span>
  );
}
