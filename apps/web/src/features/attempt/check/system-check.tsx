import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResultMark, type ResultTone } from '../../../components/result-mark.tsx';
import { Section } from '../../../components/section.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber, formatSeconds } from '../../../lib/quantities.ts';
import classes from '../attempt.module.css';
import { checkPart, type PartResult, type SystemPart, systemParts } from './run-checks.ts';

type Results = Partial<Record<SystemPart, PartResult>>;

const tones: Record<PartResult['state'], ResultTone> = {
  fine: 'held',
  slow: 'in_part',
  failed: 'did_not_hold',
  unknown: 'unclear',
};

/** Tries everything that the work will need, and says what to do about what does not work. */
export function SystemCheck() {
  const { t } = useTranslation();
  const [results, setResults] = useState<Results>({});
  const [isRunning, setIsRunning] = useState(false);
  const run = async () => {
    setIsRunning(true);
    setResults({});
    for (const part of systemParts) {
      const result = await checkPart(part);
      setResults((before) => ({ ...before, [part]: result }));
    }
    setIsRunning(false);
  };
  const isDone = systemParts.every((part) => results[part] !== undefined);
  const isFine = systemParts.every((part) => results[part]?.state === 'fine');
  return (
    <Section title={t('systemCheck.title')}>
      <p>{t('systemCheck.lead')}</p>
      <Button variant="default" loading={isRunning} onClick={() => void run()}>
        {t(isDone ? 'systemCheck.again' : 'systemCheck.start')}
      </Button>
      <p role="status">
        {isRunning && t('systemCheck.running')}
        {isDone && t(isFine ? 'systemCheck.allFine' : 'systemCheck.notAll')}
      </p>
      <ul className={classes.plain} aria-label={t('systemCheck.list')}>
        {systemParts.map((part) => {
          const result = results[part];
          return result && <PartWords key={part} part={part} result={result} />;
        })}
      </ul>
    </Section>
  );
}

function PartWords({ part, result }: { part: SystemPart; result: PartResult }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, tookMs } = result;
  const took =
    tookMs === undefined
      ? null
      : part === 'connection'
        ? `${formatNumber(tookMs, locale)}\u00a0ms`
        : formatSeconds(tookMs, locale);
  return (
    <li className={classes.submission}>
      <strong>{t(`systemCheck.parts.${part}.name`)}</strong>{' '}
      <ResultMark tone={tones[state]}>{t(`systemCheck.state.${state}`)}</ResultMark>{' '}
      {took && <span className="holdout-quiet">{took}</span>}
      {state !== 'fine' && <p>{t(`systemCheck.parts.${part}.advice`)}</p>}
    </li>
  );
}
