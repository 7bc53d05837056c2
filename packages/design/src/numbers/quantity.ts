import type { Locale } from '@holdout/contract';
import { chooseUnit } from './choose-unit.ts';
import type { Sign } from './parse.ts';
import { Stop } from './problem.ts';
import type { Place } from './tokens.ts';
import { combine, type Dimension, isSameDimension, plain, readUnit, type Unit } from './units.ts';

/** So much of something, in the base of its dimension: seconds, bytes, one of a currency, or 1. */
export interface Quantity {
  size: number;
  dimension: Dimension;
}

/** A quantity as it is told: so many of a unit. The unit is empty for a plain number. */
export interface Figure {
  amount: number;
  unit: string;
}

export function toQuantity(amount: number, unit: Unit | null): Quantity {
  return { size: amount * (unit?.size ?? 1), dimension: unit?.dimension ?? plain };
}

export function toFigure({ size, dimension }: Quantity, unit: Unit | null, locale: Locale): Figure {
  const { name, size: unitSize } = unit ?? chooseUnit(size, dimension, locale);
  return { amount: size / unitSize, unit: name };
}

/** What a dimension is called when two of them do not fit: `kB/s`, or nothing for a plain number. */
export function nameDimension(dimension: Dimension, locale: Locale): string {
  return chooseUnit(1, dimension, locale).name;
}

function isPlain({ dimension }: Quantity): boolean {
  return isSameDimension(dimension, plain);
}

export function calculateSign(
  sign: Sign,
  left: Quantity,
  right: Quantity,
  at: Place,
  locale: Locale,
): Quantity {
  switch (sign) {
    case '+':
    case '-': {
      requireSame(left, right, at, locale);
      return finite(left.size + (sign === '+' ? right.size : -right.size), left.dimension, at);
    }
    case '*':
      return finite(left.size * right.size, combine(left.dimension, right.dimension, 1), at);
    case '/':
      if (right.size === 0) throw new Stop({ kind: 'division_by_zero', at });
      return finite(left.size / right.size, combine(left.dimension, right.dimension, -1), at);
    case '^':
      return raise(left, right, at);
  }
}

export function requireSame(left: Quantity, right: Quantity, at: Place, locale: Locale): void {
  if (isSameDimension(left.dimension, right.dimension)) return;
  const [one, other] = [left, right].map(({ dimension }) => nameDimension(dimension, locale));
  throw new Stop({ kind: 'different', left: one ?? '', right: other ?? '', at });
}

function raise(base: Quantity, exponent: Quantity, at: Place): Quantity {
  const dimension = base.dimension.map((power) => power * exponent.size || 0);
  if (base.size === 0 && exponent.size < 0) throw new Stop({ kind: 'division_by_zero', at });
  // The square root of a second measures nothing that could be told.
  const isTold = dimension.every((power) => Number.isInteger(power) && Math.abs(power) <= 9);
  const size = base.size ** exponent.size;
  if (!isPlain(exponent) || !isTold || Number.isNaN(size)) throw new Stop({ kind: 'no_power', at });
  return finite(size, dimension, at);
}

function finite(size: number, dimension: Dimension, at: Place): Quantity {
  const isTold = Number.isFinite(size) && dimension.every((power) => Math.abs(power) <= 99);
  if (!isTold) throw new Stop({ kind: 'too_large', at });
  return { size, dimension };
}

/** @throws Stop for a unit that is not known; null where none is given */
export function requireUnit(text: string): Unit | null {
  const unit = readUnit(text);
  if (!unit) throw new Stop({ kind: 'unknown_unit', name: text.trim() });
  return unit.name === '' ? null : unit;
}
