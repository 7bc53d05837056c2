import { type Locale, type RecordedFact, visibleLine } from '@holdout/contract';
import type { TFunction } from 'i18next';
import { formatMinutes, formatNumber, formatSeconds } from '../../../lib/quantities.ts';

type FactOf<Kind extends RecordedFact['kind']> = Extract<RecordedFact, { kind: Kind }>;

/** What was recorded, in a sentence. */
export function describeFact(t: TFunction, fact: RecordedFact, locale: Locale): string {
  switch (fact.kind) {
    case 'edit':
      return t('recording.fact.edit', describeChange(t, fact, locale));
    case 'paste': {
      const { lines: count, origin } = fact;
      const lines = t('recording.fact.lines', { count, number: formatNumber(count, locale) });
      const change = describeChange(t, fact, locale);
      return t('recording.fact.paste', { ...change, lines, origin: t(`recording.fact.${origin}`) });
    }
    case 'file':
      return t(`recording.fact.${fact.action}`, { path: visibleLine(fact.path) });
    case 'presence':
      return describePresence(t, fact, locale);
    case 'gap':
      return t('recording.fact.gap', { time: formatDuration(fact.seconds, locale) });
    case 'save':
      return t('recording.fact.save', { revision: fact.revision, files: nameFiles(t, fact) });
    case 'run':
      return describeRun(t, fact);
    case 'submission': {
      const { number, revision, isAutomatic } = fact;
      return t(isAutomatic ? 'recording.fact.submissionAtEnd' : 'recording.fact.submission', {
        number,
        revision,
      });
    }
  }
}

function describeChange(
  t: TFunction,
  { path, offset, added, removed }: FactOf<'edit' | 'paste'>,
  locale: Locale,
) {
  const counts = [
    added > 0 && t('recording.fact.added', { count: added, number: formatNumber(added, locale) }),
    removed > 0 && t('recording.fact.removed', { count: removed, number: formatNumber(removed, locale) }),
  ];
  // People count the first character as one.
  const place = formatNumber(offset + 1, locale);
  return { path: visibleLine(path), place, change: counts.filter(Boolean).join(', ') };
}

function describePresence(t: TFunction, fact: FactOf<'presence'>, locale: Locale): string {
  switch (fact.action) {
    case 'opened':
      return t('recording.fact.arrived');
    case 'left':
      return t('recording.fact.left');
    case 'returned':
      return t('recording.fact.returned', { time: formatDuration(fact.awaySeconds, locale) });
  }
}

function describeRun(t: TFunction, fact: FactOf<'run'>): string {
  const { revision, outcome } = fact;
  const what = nameTarget(t, fact);
  if (outcome === null) return t('recording.fact.run', { what, revision });
  return t('recording.fact.runEnded', { what, revision, outcome: t(`general.outcome.${outcome}`) });
}

function nameTarget(t: TFunction, { of, path, lines, test }: FactOf<'run'>): string {
  if (test !== null) return visibleLine(test);
  if (of === 'visible-checks') return t('recording.fact.checks');
  if (of === 'own-tests') return t('recording.fact.tests');
  const file = visibleLine(path ?? '');
  return lines === null ? file : t('recording.fact.part', { path: file, ...lines });
}

function nameFiles(t: TFunction, { changedPaths, changedCount }: FactOf<'save'>): string {
  const files = changedPaths.map(visibleLine).join(', ');
  const count = changedCount - changedPaths.length;
  return count > 0 ? t('recording.fact.more', { files, count }) : files;
}

function formatDuration(seconds: number, locale: Locale): string {
  return seconds < 120
    ? formatSeconds(seconds * 1000, locale)
    : formatMinutes(Math.round(seconds / 60), locale);
}
