import type { Locale } from '@holdout/contract';

/** Numbers with their units; the space before a unit never breaks. */
const noBreakSpace = '\u00a0';

export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits }).format(value);
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
