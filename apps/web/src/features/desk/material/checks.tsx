import type { CheckResult } from '@holdout/contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeWords } from '../../../components/code-words.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { ResultMark } from '../../../components/result-mark.tsx';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import { EvidenceMenu } from '../evidence-menu.tsx';
import { groupChecks, toneOf } from './group-checks.ts';

export function Checks() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (view.checks.length === 0) return <EmptyNote>{t('desk.checks.none')}</EmptyNote>;
  return groupChecks(view.checks).map(({ group, checks }) => (
    <section key={group} aria-labelledby={`checks-${group}`}>
      <h2 id={`checks-${group}`}>
        {t(`desk.checks.groups.${group}`)} <span className="holdout-quiet">{checks.length}</span>
      </h2>
      <p className="holdout-quiet">{t(`desk.checks.groupHints.${group}`)}</p>
      {checks.map((check) => (
        <Check key={check.id} check={check} isOpen={group === 'did_not_hold' || group === 'in_part'} />
      ))}
    </section>
  ));
}

function Check({ check, isOpen }: { check: CheckResult; isOpen: boolean }) {
  const { t } = useTranslation();
  const { place } = useDesk();
  const details = useRef<HTMLDetailsElement>(null);
  const isAskedFor = place.check === check.id;
  useEffect(() => {
    if (!isAskedFor || !details.current) return;
    details.current.open = true;
    details.current.scrollIntoView({ block: 'start' });
    details.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [isAskedFor]);
  return (
    <details ref={details} className={classes.check} open={isOpen} id={`check-${check.id}`}>
      <summary>
        <span className={classes.checkTitle}>{check.title}</span>
        <ResultMark tone={toneOf(check.result)}>{t(`desk.checks.result.${check.result}`)}</ResultMark>
      </summary>
      <dl className={classes.sides}>
        {(['did', 'saw', 'implies'] as const).map(
          (side) =>
            check[side] !== '' && (
              <div key={side}>
                <dt>{t(`desk.checks.${side}`)}</dt>
                <dd>
                  <CodeWords text={check[side]} />
                </dd>
              </div>
            ),
        )}
        {check.otherExplanations.length > 0 && (
          <div>
            <dt>{t('desk.checks.other')}</dt>
            <dd>
              <ul>
                {check.otherExplanations.map((explanation) => (
                  <li key={explanation}>
                    <CodeWords text={explanation} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <EvidenceMenu link={{ kind: 'check', checkId: check.id }} />
    </details>
  );
}
