import type { Locale } from '@holdout/contract';
import { languageTags } from './language-tags.ts';

/** Numbers with their units; the space before a unit never breaks. */
const noBreakSpace = '\u00a0';

export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits }).format(value);
}

/** A number of unknown size, such as one out of a data file: six digits that mean something. */
export function formatFigure(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const isPlain = value === 0 || (size >= 1e-4 && size < 1e15);
  const digits = isPlain && Number.isInteger(value) ? 15 : 6;
  return figureFormat(locale, digits, isPlain ? 'standard' : 'scientific').format(value);
}

const figureFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes a hundred times as long as using it, and a sheet shows hundreds of figures with every letter typed. */
function figureFormat(locale: Locale, maximumSignificantDigits: number, notation: 'standard' | 'scientific') {
  const key = `${locale} ${maximumSignificantDigits} ${notation}`;
  const kept = figureFormats.get(key);
  const format = kept ?? new Intl.NumberFormat(languageTags[locale], { maximumSignificantDigits, notation });
  if (!kept) figureFormats.set(key, format);
  return format;
}

/** A part of a whole in percent. What is not nothing is not told as 0, and what is not all not as 100. */
export function formatShare(count: number, total: number, locale: Locale): string {
  const share = total === 0 ? 0 : count / total;
  const format = (part: number) =>
    new Intl.NumberFormat(languageTags[locale], { style: 'percent', maximumFractionDigits: 1 }).format(part);
  if (share > 0 && share < 0.001) return `<${noBreakSpace}${format(0.001)}`;
  if (share < 1 && share > 0.999) return `>${noBreakSpace}${format(0.999)}`;
  return format(share);
}

const byteUnits = { en: ['B', 'kB', 'MB', 'GB'], fr: ['o', 'ko', 'Mo', 'Go'] };

export function formatBytes(bytes: number, locale: Locale): string {
  const units = byteUnits[locale];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, locale, unit > 0 && value < 10 ? 1 : 0)}${noBreakSpace}${units[unit]}`;
}

/** Limits are powers of two, and are said as their author wrote them: 512 MB, 2 GB. */
export function formatLimit(bytes: number, locale: Locale): string {
  const units = byteUnits[locale];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && value % 1024 === 0 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${formatNumber(value, locale)}${noBreakSpace}${units[unit]}`;
}

/** A limit of time in seconds, however many: it is compared with what the challenge says. */
export function formatTimeLimit(milliseconds: number, locale: Locale): string {
  return `${formatNumber(milliseconds / 1000, locale, 1)}${noBreakSpace}s`;
}

export function formatSeconds(milliseconds: number, locale: Locale): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${formatNumber(seconds, locale, seconds < 10 ? 1 : 0)}${noBreakSpace}s`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes}${noBreakSpace}min${noBreakSpace}${Math.floor(seconds % 60)}${noBreakSpace}s`;
}

const spanUnits = { en: ['d', 'h', 'min'], fr: ['j', 'h', 'min'] };

/** A span of minutes as people say it: 45 min, 2 h 30 min, 3 d. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const said = parts.flatMap((part, index) =>
    part > 0 ? [`${formatNumber(part, locale)}${noBreakSpace}${spanUnits[locale][index]}`] : [],
  );
  return said.join(' ');
}

export function formatPercent(percent: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale], { style: 'percent' }).format(percent / 100);
}
