import type { Locale, Measures } from '@holdout/contract';

const placeholder = /\{([a-z][a-z0-9_]*)(?::(\+?)(,?)(?:\.(\d{1,2}))?([dfg%]?))?\}/gi;

/** `{auc:.3f}`, `{share:.0%}`, `{rows:,d}`, `{columns}`: a check's measure, written as the language writes numbers. */
export function fillSentence(text: string, measures: Measures, locale: Locale): string {
  return text.replace(
    placeholder,
    (_, name: string, sign?: string, grouped?: string, digits?: string, kind?: string) => {
      const value = measures[name];
      const format = {
        sign: sign === '+',
        isGrouped: grouped === ',',
        digits: toDigits(digits),
        kind: kind ?? '',
      };
      return formatMeasure(value, format, locale);
    },
  );
}

export function hasAllMeasures(text: string, measures: Measures): boolean {
  return [...text.matchAll(placeholder)].every(([, name]) => (measures[name as string] ?? null) !== null);
}

interface NumberFormat {
  sign: boolean;
  isGrouped: boolean;
  digits: number | null;
  kind: string;
}

function formatMeasure(value: Measures[string] | undefined, format: NumberFormat, locale: Locale): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return formatNumber(value, format, locale);
  if (typeof value === 'boolean')
    return { en: ['no', 'yes'], fr: ['non', 'oui'] }[locale][Number(value)] as string;
  if (Array.isArray(value)) return value.map((one) => formatMeasure(one, format, locale)).join(', ') || '–';
  return value;
}

function formatNumber(
  value: number,
  { sign, isGrouped, digits, kind }: NumberFormat,
  locale: Locale,
): string {
  const fixed = kind === 'f' || kind === '%' ? (digits ?? (kind === '%' ? 0 : 2)) : null;
  const options: Intl.NumberFormatOptions = {
    useGrouping: isGrouped,
    signDisplay: sign ? 'exceptZero' : 'negative',
    style: kind === '%' ? 'percent' : 'decimal',
  };
  if (kind === 'd') options.maximumFractionDigits = 0;
  else if (fixed !== null)
    Object.assign(options, { minimumFractionDigits: fixed, maximumFractionDigits: fixed });
  else if (!Number.isInteger(value)) options.maximumSignificantDigits = digits ?? 4;
  return new Intl.NumberFormat(locale, options).format(value);
}

const toDigits = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
