import type { Finding, QualityAspect } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber } from '../../../lib/quantities.ts';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import { EvidenceMenu } from '../evidence-menu.tsx';

/** Code quality by aspect: figures with their units, then remarks that lead to their lines. */
export function Quality() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { quality } = useDesk().view;
  if (!quality) return <EmptyNote>{t('desk.quality.notYet')}</EmptyNote>;
  if (quality.aspects.length === 0) return <EmptyNote>{t('desk.quality.none')}</EmptyNote>;
  return (
    <>
      <p>{t('desk.quality.lead')}</p>
      {quality.aspects.map(({ aspect, measures }) => {
        const findings = quality.findings.filter((finding) => finding.aspect === aspect);
        return (
          <section key={aspect} aria-labelledby={`aspect-${aspect}`}>
            <h2 id={`aspect-${aspect}`}>
              {t(`desk.quality.aspects.${aspect satisfies QualityAspect}`)}{' '}
              <span className="holdout-quiet">{t('desk.quality.findings', { count: findings.length })}</span>
            </h2>
            {measures.length > 0 && (
              <dl className={classes.measures}>
                {measures.map((measure) => (
                  <div key={measure.name}>
                    <dt>{measure.label[locale]}</dt>
                    <dd>
                      {measure.value === null
                        ? '–'
                        : `${formatNumber(measure.value, locale, 2)}\u00a0${measure.unit}`}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <Findings findings={findings} />
          </section>
        );
      })}
      {quality.suppressions.length > 0 && (
        <section aria-labelledby="suppressions">
          <h2 id="suppressions">{t('desk.quality.suppressions')}</h2>
          <p className="holdout-quiet">{t('desk.quality.suppressionsHint')}</p>
          <ul className={classes.plain}>
            {quality.suppressions.map((each) => (
              <li key={`${each.path}:${each.line}`}>
                <PlaceButton path={each.path} line={each.line} /> <code>{each.text}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <li key={`${finding.path}:${finding.line}:${finding.rule}:${finding.message}`}>
          <div>
            <p>{finding.message}</p>
            <PlaceButton path={finding.path} line={finding.line} endLine={finding.endLine} />{' '}
            <span className="holdout-quiet">{finding.rule}</span>
          </div>
          <EvidenceMenu
            link={{ kind: 'finding', path: finding.path, line: finding.line, rule: finding.rule }}
          />
        </li>
      ))}
    </ul>
  );
}

function PlaceButton({ path, line, endLine = line }: { path: string; line: number; endLine?: number }) {
  const { t } = useTranslation();
  const { go } = useDesk();
  return (
    <button
      type="button"
      className={classes.link}
      aria-label={t('desk.quality.open', { path, line })}
      onClick={() => go({ tab: 'code', file: path, lines: { startLine: line, endLine } })}
    >
      {path}:{line}
    </button>
  );
}
