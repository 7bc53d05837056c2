import type { Locale } from '@holdout/contract';

/** Numbers with their units; the space before a unit never breaks. */
const noBreakSpace = '\u00a0';

export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits }).format(value);
}

export function formatBytes(bytes: number, locale: Locale): string {
  const units = locale === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, locale, unit > 0 && value < 10 ? 1 : 0)}${noBreakSpace}${units[unit]}`;
}

export function formatSeconds(milliseconds: number, locale: Locale): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${formatNumber(seconds, locale, seconds < 10 ? 1 : 0)}${noBreakSpace}s`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes}${noBreakSpace}min${noBreakSpace}${Math.floor(seconds % 60)}${noBreakSpace}s`;
}
