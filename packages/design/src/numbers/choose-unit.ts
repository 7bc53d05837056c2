import type { Locale } from '@holdout/contract';
import { type Base, bases, type Dimension, findUnit, type Unit } from './units.ts';

/** What a quantity is told in when nobody asked for a unit, as `[English, French]`. */
const told: Record<'time' | 'data', readonly [string, string][]> = {
  time: [
    ['µs', 'µs'],
    ['ms', 'ms'],
    ['s', 's'],
    ['min', 'min'],
    ['h', 'h'],
    ['day', 'jour'],
    ['month', 'mois'],
    ['year', 'an'],
  ],
  data: [
    ['B', 'o'],
    ['kB', 'ko'],
    ['MB', 'Mo'],
    ['GB', 'Go'],
    ['TB', 'To'],
    ['PB', 'Po'],
  ],
};

/** The unit for a quantity nobody asked a unit for. Money is told per month, everything else per second. */
export function chooseUnit(size: number, dimension: Dimension, locale: Locale): Unit {
  const powers = powersOf(dimension);
  const isMoney = powers.some(([base, power]) => power > 0 && base !== 'time' && base !== 'data');
  const below = powers.flatMap(([base, power]) =>
    power < 0 ? Array<Unit>(-power).fill(unitBelow(base, isMoney, locale)) : [],
  );
  const shared = below.reduce((all, unit) => all / unit.size, 1);
  const above = powers.flatMap(([base, power]) =>
    power > 0 ? Array<Unit>(power).fill(unitAbove(base, power === 1 ? size / shared : 1, locale)) : [],
  );
  return {
    name: above.map(({ name }) => name).join('·') + below.map(({ name }) => `/${name}`).join(''),
    size: above.reduce((all, unit) => all * unit.size, shared),
    dimension,
  };
}

function unitBelow(base: Base, isMoney: boolean, locale: Locale): Unit {
  if (base === 'time' && isMoney) return known(locale === 'en' ? 'month' : 'mois');
  return unitAbove(base, 1, locale);
}

/** The largest of which there is at least one; the smallest for what is smaller than that. */
function unitAbove(base: Base, size: number, locale: Locale): Unit {
  if (base !== 'time' && base !== 'data') return known(base);
  const offered = told[base].map((names) => known(names[locale === 'en' ? 0 : 1]));
  // Nothing at all is 0 s, and not 0 µs.
  const wanted = Math.abs(size) || 1;
  return offered.findLast((unit) => unit.size <= wanted * (1 + 1e-9)) ?? (offered[0] as Unit);
}

function known(name: string): Unit {
  return findUnit(name) as Unit;
}

function powersOf(dimension: Dimension): [Base, number][] {
  return bases.flatMap((base, index): [Base, number][] => {
    const power = dimension[index] ?? 0;
    return power === 0 ? [] : [[base, power]];
  });
}
