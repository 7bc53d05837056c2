import { type Finding, type QualityAspect, visibleLine } from '@holdout/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeWords } from '../../../components/code-words.tsx';
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
                      <MeasureValue value={measure.value} unit={measure.unit} />
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
                <PlaceButton path={each.path} line={each.line} /> <code>{visibleLine(each.text)}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MeasureValue({ value, unit }: { value: number | null; unit: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (value === null) return '–';
  if (unit === 'share') return `${formatNumber(value * 100, locale)}\u00a0%`;
  return isKnownUnit(unit)
    ? t(`desk.quality.units.${unit}`, { count: value })
    : `${formatNumber(value, locale, 2)}\u00a0${unit}`;
}

const knownUnits = ['files', 'lines', 'paths', 'blocks', 'places', 'tests', 'words'] as const;
function isKnownUnit(unit: string): unit is (typeof knownUnits)[number] {
  return knownUnits.some((known) => known === unit);
}

const shownAtFirst = 5;

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(findings.length <= shownAtFirst + 1);
  return (
    <>
      <ul className={classes.findings}>
        {(isWhole ? findings : findings.slice(0, shownAtFirst)).map((finding) => (
          <li key={`${finding.path}:${finding.line}:${finding.rule}:${finding.message}`}>
            <div>
              <p>
                <CodeWords text={finding.message} />
              </p>
              <PlaceButton path={finding.path} line={finding.line} endLine={finding.endLine} />{' '}
              <span className="holdout-quiet">{finding.rule}</span>
            </div>
            <EvidenceMenu
              link={{ kind: 'finding', path: finding.path, line: finding.line, rule: finding.rule }}
            />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className={classes.link} onClick={() => setIsWhole(true)}>
          {t('desk.quality.showAll', { count: findings.length })}
        </button>
      )}
    </>
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
