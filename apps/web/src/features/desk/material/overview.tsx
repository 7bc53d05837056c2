import { type DesignReview, visibleText } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { CodeWords } from '../../../components/code-words.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { ResultMark } from '../../../components/result-mark.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes, formatSeconds } from '../../../lib/quantities.ts';
import { Pointers } from '../design/pointers.tsx';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';

/** What held and what did not, in sentences; each leads to the checks behind it. */
export function Overview() {
  const { t } = useTranslation();
  const { view, go } = useDesk();
  return (
    <>
      <h2>{t(view.design === null ? 'desk.overview.title' : 'desk.design.howToReview')}</h2>
      {view.design !== null && <HowToReview design={view.design} />}
      {view.design === null && view.overview.length === 0 && (
        <EmptyNote>{t('desk.overview.empty')}</EmptyNote>
      )}
      <ul className={classes.sentences}>
        {view.overview.map((sentence) => (
          <li key={sentence.tone + sentence.text}>
            <ResultMark tone={sentence.tone}>{t(`desk.overview.${sentence.tone}`)}</ResultMark>
            <div>
              <p>
                <CodeWords text={sentence.text} />
              </p>
              {sentence.checkIds[0] && (
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => go({ tab: 'checks', check: sentence.checkIds[0] ?? null })}
                >
                  {t('desk.overview.showChecks', { count: sentence.checkIds.length })}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Executions />
      <Plan />
    </>
  );
}

function HowToReview({ design }: { design: DesignReview }) {
  const { t } = useTranslation();
  return (
    <>
      <ul>
        {design.howToReview.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <h3>{t('desk.design.levelFocus')}</h3>
      <dl>
        {design.levelFocus.map(({ level, text }) => (
          <div key={level}>
            <dt>{t(`general.level.${level}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Pointers />
    </>
  );
}

function Executions() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { executions } = useDesk().view;
  if (executions.length === 0) return null;
  return (
    <>
      <h3>{t('desk.overview.runs')}</h3>
      <ul className={classes.plain}>
        {executions.map((execution) => (
          <li key={execution.name}>
            <strong>{execution.name}</strong> · {t(`general.outcome.${execution.outcome}`)} ·{' '}
            {formatSeconds(execution.usage.wallMs, locale)}
            {execution.usage.memoryBytes !== null && ` · ${formatBytes(execution.usage.memoryBytes, locale)}`}
            {execution.detail && <pre className={classes.detail}>{visibleText(execution.detail)}</pre>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Plan() {
  const { t } = useTranslation();
  const { plan } = useDesk().view.rubric;
  if (plan.length === 0) return null;
  return (
    <>
      <h3>{t('desk.plan', { minutes: plan.reduce((sum, { minutes }) => sum + minutes, 0) })}</h3>
      <ol className={classes.plan}>
        {plan.map((step) => (
          <li key={step.text}>
            {step.text}{' '}
            <span className="holdout-quiet">{t('desk.planMinutes', { minutes: step.minutes })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
