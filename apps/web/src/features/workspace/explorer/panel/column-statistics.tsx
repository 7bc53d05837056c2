import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../../components/facts.tsx';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatFigure, formatNumber, formatShare } from '../../../../lib/quantities.ts';
import type { ColumnProfile } from '../profile/profile-column.ts';
import { formatDate } from './format-values.ts';
import classes from './panel.module.css';

interface Fact {
  name: string;
  value: string;
}

/** Missing, distinct, and what can be said of numbers, dates and texts. */
export function ColumnStatistics({ profile }: { profile: ColumnProfile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale);
  const figure = (value: number) => formatFigure(value, locale);
  const facts: Fact[] = [
    { name: t('explorer.column.missing'), value: missingWords() },
    { name: t('explorer.column.distinct'), value: distinctWords() },
    ...numberFacts(t, profile.numbers, figure, count),
    ...dateFacts(t, profile.dates),
    ...lengthFacts(t, profile.lengths, figure),
  ];
  return (
    <div className={classes.facts}>
      <Facts items={facts} />
    </div>
  );

  function missingWords(): string {
    const { missing, rowCount } = profile;
    if (missing.count === 0) return t('explorer.column.missingNone');
    const words = missing.words.map(({ word, count: times }) => {
      if (word === null) return t('explorer.column.missingNoCell', { count: count(times) });
      if (word === '') return t('explorer.column.missingEmpty', { count: count(times) });
      return t('explorer.column.missingWord', { count: count(times), word });
    });
    return `${formatShare(missing.count, rowCount, locale)}: ${words.join(', ')}`;
  }
  function distinctWords(): string {
    const { distinctCount, singleCount } = profile;
    const words = { count: count(distinctCount), single: count(singleCount) };
    if (distinctCount === 0) return words.count;
    if (singleCount === 0) return t('explorer.column.distinctNone', words);
    return t(`explorer.column.${singleCount === distinctCount ? 'distinctAll' : 'distinctSome'}`, words);
  }
}

function numberFacts(
  t: TFunction,
  numbers: ColumnProfile['numbers'],
  figure: (value: number) => string,
  count: (value: number) => string,
): Fact[] {
  if (!numbers) return [];
  const figures = (
    ['minimum', 'lowerQuartile', 'median', 'upperQuartile', 'maximum', 'mean', 'deviation'] as const
  ).flatMap((name) => {
    const value = numbers[name];
    return value === null ? [] : [{ name: t(`explorer.column.${name}`), value: figure(value) }];
  });
  return [
    ...figures,
    { name: t('explorer.column.zeros'), value: count(numbers.zeroCount) },
    { name: t('explorer.column.negatives'), value: count(numbers.negativeCount) },
  ];
}

function dateFacts(t: TFunction, dates: ColumnProfile['dates']): Fact[] {
  if (!dates) return [];
  const order = t(dates.order === 'day_first' ? 'explorer.column.dayFirst' : 'explorer.column.monthFirst');
  return [
    { name: t('explorer.column.earliest'), value: formatDate(dates.minimum) },
    { name: t('explorer.column.middle'), value: formatDate(dates.median) },
    { name: t('explorer.column.latest'), value: formatDate(dates.maximum) },
    ...(dates.isOrderCertain
      ? []
      : [{ name: t('explorer.column.dateOrder'), value: t('explorer.column.dateUncertain', { order }) }]),
  ];
}

function lengthFacts(
  t: TFunction,
  lengths: ColumnProfile['lengths'],
  figure: (value: number) => string,
): Fact[] {
  if (!lengths) return [];
  const { minimum, median, maximum } = lengths;
  const value = t('explorer.column.lengthsValue', {
    minimum: figure(minimum),
    median: figure(median),
    maximum: figure(maximum),
  });
  return [{ name: t('explorer.column.lengths'), value }];
}
