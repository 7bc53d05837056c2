import type { Shape } from '@holdout/contract';

/** A value that fits its shape, built anew; or the first place where it does not. */
export type Checked = { ok: true; value: unknown } | { ok: false; problem: string };

/**
 * Whether a value that candidate code returned has the declared shape. The result is a new value: nothing that was
 * parsed from candidate bytes is passed on as it came.
 */
export function checkShape(shape: Shape, value: unknown): Checked {
  try {
    return { ok: true, value: build(shape, value, 'the value') };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, problem: error.message };
    throw error;
  }
}

class Misfit extends Error {}

function build(shape: Shape, value: unknown, place: string): unknown {
  switch (shape.type) {
    case 'number':
      return numberIn(shape, value, place);
    case 'integer':
      if (Number.isInteger(value) && !Number.isSafeInteger(value))
        throw new Misfit(`${place} is ${nameOf(value)}: beyond ±(2**53 - 1) integers are not exact`);
      if (!Number.isSafeInteger(value)) throw new Misfit(`${place} is ${nameOf(value)}, not an integer`);
      return numberIn(shape, value, place);
    case 'boolean':
      if (typeof value !== 'boolean') throw new Misfit(`${place} is ${nameOf(value)}, not true or false`);
      return value;
    case 'null':
      if (value !== null) throw new Misfit(`${place} is ${nameOf(value)}, not None`);
      return value;
    case 'string':
      if (typeof value !== 'string') throw new Misfit(`${place} is ${nameOf(value)}, not text`);
      if (value.length > shape.maxLength)
        throw new Misfit(`${place} is longer than ${shape.maxLength} characters`);
      return value;
    case 'list':
      return listOf(shape, value, place);
    case 'record':
      return recordOf(shape, value, place);
    case 'object':
      return objectOf(shape, value, place);
    case 'any':
      return anyOf(shape.maxBytes, value, place);
    case 'oneOf':
      return oneOf(shape.of, value, place);
  }
}

type Range = { min?: number; max?: number };

function numberIn(range: Range, value: unknown, place: string): number {
  if (fits(range, value)) return value;
  if (!Number.isFinite(value)) throw new Misfit(`${place} is ${nameOf(value)}, not a finite number`);
  if (range.min !== undefined && Number(value) < range.min)
    throw new Misfit(`${place} is ${value}, less than ${range.min}`);
  throw new Misfit(`${place} is ${value}, more than ${range.max}`);
}

function fits({ min, max }: Range, value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity);
}

function listOf(shape: Extract<Shape, { type: 'list' }>, value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw new Misfit(`${place} is ${nameOf(value)}, not a list`);
  if (shape.length !== undefined && value.length !== shape.length) {
    throw new Misfit(`${place} has ${value.length} items, not ${shape.length}`);
  }
  if (shape.maxLength !== undefined && value.length > shape.maxLength) {
    throw new Misfit(`${place} has ${value.length} items, more than ${shape.maxLength}`);
  }
  const { of } = shape;
  // Naming each of 20,000 places takes longer than looking at the numbers.
  if (of.type === 'number' && value.every((item) => fits(of, item))) return [...value];
  return value.map((item, index) => build(shape.of, item, `${place}[${index}]`));
}

function recordOf(shape: Extract<Shape, { type: 'record' }>, value: unknown, place: string): unknown {
  const entries = entriesOf(value, place);
  if (entries.length > shape.maxKeys) throw new Misfit(`${place} has more than ${shape.maxKeys} keys`);
  return Object.fromEntries(entries.map(([key, item]) => [key, build(shape.of, item, inside(place, key))]));
}

function objectOf(shape: Extract<Shape, { type: 'object' }>, value: unknown, place: string): unknown {
  const given = new Map(entriesOf(value, place));
  const built: [string, unknown][] = [];
  for (const [key, field] of Object.entries(shape.fields)) {
    if (given.has(key)) built.push([key, build(field, given.get(key), inside(place, key))]);
    else if (!shape.optional?.includes(key)) throw new Misfit(`${place} has no ${JSON.stringify(key)}`);
    given.delete(key);
  }
  for (const [key, item] of given) {
    if (!shape.allowOther) throw new Misfit(`${inside(place, key)} was not asked for`);
    built.push([key, copyPlain(item, inside(place, key))]);
  }
  return Object.fromEntries(built);
}

function oneOf(shapes: Shape[], value: unknown, place: string): unknown {
  const problems: string[] = [];
  for (const shape of shapes) {
    try {
      return build(shape, value, place);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      problems.push(error.message);
    }
  }
  throw new Misfit(problems.join('; and '));
}

function anyOf(maxBytes: number, value: unknown, place: string): unknown {
  const copy = copyPlain(value, place);
  if (Buffer.byteLength(JSON.stringify(copy)) > maxBytes)
    throw new Misfit(`${place} is larger than ${maxBytes} bytes`);
  return copy;
}

function copyPlain(value: unknown, place: string): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return numberIn({}, value, place);
  if (Array.isArray(value)) return value.map((item, index) => copyPlain(item, `${place}[${index}]`));
  return Object.fromEntries(
    entriesOf(value, place).map(([key, item]) => [key, copyPlain(item, inside(place, key))]),
  );
}

function entriesOf(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Misfit(`${place} is ${nameOf(value)}, not a dictionary`);
  }
  const entries = Object.entries(value);
  // Harmless here, but whoever merges the object later would change a prototype.
  if (entries.some(([key]) => key === '__proto__')) throw new Misfit(`${place} has a key "__proto__"`);
  return entries;
}

function inside(place: string, key: string): string {
  return `${place}[${JSON.stringify(key.length > 60 ? `${key.slice(0, 60)}…` : key)}]`;
}

function nameOf(value: unknown): string {
  if (value === null) return 'None';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a dictionary';
  if (typeof value === 'string') return 'text';
  return String(value);
}
