import type { Locale } from '@holdout/contract';
import { languageTags } from './language-tags.ts';

/** Dates for people: the day first in both languages, the month as a word, 24 hours. */

export function formatInstant(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

export function formatInstantWithYear(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

export function formatDay(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(instant));
}

export function formatTime(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], { timeStyle: 'medium' }).format(new Date(instant));
}

/** The name of the reader's time zone, so that a deadline cannot be misread. */
export function timeZoneName(locale: Locale): string {
  const parts = new Intl.DateTimeFormat(languageTags[locale], { timeZoneName: 'short' }).formatToParts(
    new Date(),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
