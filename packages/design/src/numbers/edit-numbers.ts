import {
  type NumberCheck,
  type NumberGroup,
  type NumberRow,
  type NumbersSheet,
  numberGroups,
  numbersLimits,
} from '@holdout/contract';
import { findKeyProblem } from './prepare.ts';
import { readTokens } from './tokens.ts';

/**
 * Every change of a sheet, as functions from one to the next. What changes nothing gives back the same object, and whatever
 * they are given, a sheet stays a sheet.
 */

export function addRow(sheet: NumbersSheet, row: NumberRow): NumbersSheet {
  if (sheet.rows.length >= numbersLimits.rows) return sheet;
  return { ...sheet, rows: [...sheet.rows, row] };
}

export function emptyRow(id: string, group: NumberGroup): NumberRow {
  return { id, group, name: '', key: '', value: '', unit: '', note: '' };
}

export function changeRow(
  sheet: NumbersSheet,
  id: string,
  change: Partial<Omit<NumberRow, 'id' | 'group'>>,
): NumbersSheet {
  return { ...sheet, rows: sheet.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

export function removeRow(sheet: NumbersSheet, id: string): NumbersSheet {
  return { ...sheet, rows: sheet.rows.filter((row) => row.id !== id) };
}

/** The rows as they are shown: group by group, and in each in the order of the file. */
export function listRows({ rows }: NumbersSheet, group: NumberGroup): NumberRow[] {
  return rows.filter((row) => row.group === group);
}

/** One place up or down as it is shown; at the edge of its group a row goes over into the next one. */
export function moveRow(sheet: NumbersSheet, id: string, by: -1 | 1): NumbersSheet {
  const moved = sheet.rows.find((row) => row.id === id);
  if (!moved) return sheet;
  const inGroup = listRows(sheet, moved.group);
  const neighbour = inGroup[inGroup.indexOf(moved) + by];
  const others = sheet.rows.filter((row) => row !== moved);
  if (neighbour) {
    const at = others.indexOf(neighbour) + (by === 1 ? 1 : 0);
    return { ...sheet, rows: others.toSpliced(at, 0, moved) };
  }
  const group = numberGroups[numberGroups.indexOf(moved.group) + by];
  if (!group) return sheet;
  const row = { ...moved, group };
  return { ...sheet, rows: by === 1 ? [row, ...others] : [...others, row] };
}

export function addCheck(sheet: NumbersSheet, check: NumberCheck): NumbersSheet {
  if (sheet.checks.length >= numbersLimits.checks) return sheet;
  return { ...sheet, checks: [...sheet.checks, check] };
}

export function changeCheck(sheet: NumbersSheet, id: string, text: string): NumbersSheet {
  return { ...sheet, checks: sheet.checks.map((check) => (check.id === id ? { ...check, text } : check)) };
}

export function removeCheck(sheet: NumbersSheet, id: string): NumbersSheet {
  return { ...sheet, checks: sheet.checks.filter((check) => check.id !== id) };
}

/** Gives a row another key; every formula that called it by the old one calls it by the new one. */
export function renameKey(sheet: NumbersSheet, id: string, key: string): NumbersSheet {
  const before = sheet.rows.find((row) => row.id === id)?.key ?? '';
  const changed = changeRow(sheet, id, { key });
  const isClear =
    before !== '' &&
    key !== '' &&
    findKeyProblem(key) === null &&
    !sheet.rows.some((row) => row.id !== id && (row.key === before || row.key === key));
  if (!isClear) return changed;
  const rename = (text: string) => {
    const renamed = renameIn(text, before, key);
    return renamed.length <= numbersLimits.formulaLength ? renamed : text;
  };
  return {
    ...changed,
    rows: changed.rows.map((row) =>
      row.value.trim().startsWith('=') ? { ...row, value: rename(row.value) } : row,
    ),
    checks: changed.checks.map((check) => ({ ...check, text: rename(check.text) })),
  };
}

function renameIn(formula: string, from: string, to: string): string {
  if (!formula.includes(from)) return formula;
  const places = readTokens(formula).filter(({ kind, text }) => kind === 'name' && text === from);
  return places.reduceRight((text, { at }) => text.slice(0, at.start) + to + text.slice(at.end), formula);
}

/** A key out of a name, such as `requests_at_peak`; empty if nothing in the name makes one. */
export function suggestKey({ rows }: NumbersSheet, name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const base = words
    .join('_')
    .slice(0, numbersLimits.keyLength - 3)
    .replace(/_+$/, '');
  if (base === '' || /^\p{N}/u.test(base)) return '';
  const isFree = (key: string) => findKeyProblem(key) === null && !rows.some((row) => row.key === key);
  const numbered = Array.from({ length: numbersLimits.rows }, (_, index) =>
    `${base}_${index + 2}`.slice(0, numbersLimits.keyLength),
  );
  return [base, ...numbered].find(isFree) ?? '';
}
