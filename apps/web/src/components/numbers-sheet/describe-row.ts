import type { Locale, NumberRow } from '@holdout/contract';
import type { NumberProblem, RowResult, RowValue, Verdict } from '@holdout/design';
import type { TFunction } from 'i18next';
import { writeFigure, writePieces } from './write-figure.ts';

/** What a row says beside what was typed. Texts, so that a row whose texts are the same need not be drawn again. */
export interface RowWords {
  result: string | null;
  isWaiting: boolean;
  problem: string | null;
  wrongField: 'value' | 'unit' | null;
  keyProblem: string | null;
  leftOut: string | null;
  /** The assumptions its note names. */
  links: string | null;
}

export const noWords: RowWords = {
  result: null,
  isWaiting: false,
  problem: null,
  wrongField: null,
  keyProblem: null,
  leftOut: null,
  links: null,
};

export function describeRow(
  row: NumberRow,
  result: RowResult | undefined,
  t: TFunction,
  locale: Locale,
): RowWords {
  const problem = result?.kind === 'problem' ? result.problem : null;
  const isWaiting = result?.kind === 'waiting';
  return {
    result: isWaiting
      ? describeWaiting(result.missing, t)
      : result?.kind === 'value'
        ? describeValue(row, result, locale)
        : null,
    isWaiting,
    problem: problem && describeProblem(problem, row.value, t),
    wrongField: problem && (isOfUnit(problem) ? 'unit' : 'value'),
    keyProblem: result?.keyProblem ? t(`numbers.keyProblem.${result.keyProblem}`, { key: row.key }) : null,
    leftOut:
      result?.kind === 'value' && result.leftOut.length > 0 ? describeLeftOut(result.leftOut, t) : null,
    links: describeLinks(row.note, t),
  };
}

/** A formula with its arithmetic; a number only if it was not typed in the way in which it is read. */
function describeValue(
  { value, unit }: NumberRow,
  { arithmetic, figure }: RowValue,
  locale: Locale,
): string | null {
  const told = writeFigure(figure, locale);
  if (value.trim().startsWith('=')) return `${writePieces(arithmetic, locale)} = ${told}`;
  const typed = [value, unit].map((part) => part.trim()).filter((part) => part !== '');
  return typed.join(' ') === told.replace(/\s/gu, ' ') ? null : `= ${told}`;
}

export function describeWaiting(missing: readonly string[], t: TFunction): string {
  return missing.length === 0
    ? t('numbers.nothingToAdd')
    : t('numbers.waiting', { names: listNames(missing, t) });
}

export function describeLeftOut(names: readonly string[], t: TFunction): string {
  return t('numbers.leftOut', { names: listNames(names, t) });
}

/** `87 ms of 100 ms, 13 ms left`. */
export function describeVerdict(verdict: Verdict, t: TFunction, locale: Locale): string {
  const { comparison, holds } = verdict;
  const way = comparison === '=' ? 'equal' : comparison.startsWith('<') ? 'below' : 'above';
  return t(`numbers.verdict.${way}.${holds ? 'holds' : 'fails'}`, {
    left: writeFigure(verdict.left, locale),
    right: writeFigure(verdict.right, locale),
    difference: writeFigure(verdict.difference, locale),
  });
}

/** @param formula what was typed, of which the problem tells the place */
export function describeProblem(problem: NumberProblem, formula: string, t: TFunction): string {
  const part = 'at' in problem ? formula.slice(problem.at.start, problem.at.end) : '';
  const unitWords = (unit: string) => unit || t('numbers.plainNumber');
  switch (problem.kind) {
    case 'different':
      return t('numbers.problem.different', {
        part,
        left: unitWords(problem.left),
        right: unitWords(problem.right),
      });
    case 'wrong_unit':
      return t('numbers.problem.wrong_unit', {
        has: unitWords(problem.has),
        wanted: unitWords(problem.wanted),
      });
    case 'circular':
      return t('numbers.problem.circular', {
        names: [...problem.names, problem.names[0]].map((name) => name || t('numbers.nameless')).join(' → '),
      });
    case 'needs':
      return t('numbers.problem.needs', { name: problem.name || t('numbers.nameless') });
    default:
      return t(`numbers.problem.${problem.kind}`, { part, ...problem });
  }
}

function isOfUnit({ kind }: NumberProblem): boolean {
  return kind === 'unknown_unit' || kind === 'wrong_unit';
}

function listNames(names: readonly string[], t: TFunction): string {
  return names.map((name) => name || t('numbers.nameless')).join(', ');
}

/** `A3` in a note is the third of the assumptions. */
function describeLinks(note: string, t: TFunction): string | null {
  const numbers = new Set(
    [...note.matchAll(/(?<![\p{L}\p{N}])A([1-9]\d?)(?![\p{L}\p{N}])/gu)].map(([, number]) => number),
  );
  if (numbers.size === 0) return null;
  return [...numbers].map((number) => t('numbers.assumption', { number })).join(', ');
}
