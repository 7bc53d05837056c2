import type { ProjectFile } from '@holdout/contract';
import type { RawResult } from '../run/run-hidden-checks.ts';
import { findReadme } from './read-readme.ts';

/** How people write the names of figures that training returns. Others go by their own name. */
const spellings: Record<string, string> = {
  roc_auc: 'roc[\\s_-]*auc|auroc|auc',
  average_precision: 'average[\\s_-]*precision|pr[\\s_-]*auc|précision moyenne',
  log_loss: 'log[\\s_-]*loss|logloss',
  brier: 'brier(?:[\\s_-]*score)?',
};
const number = '(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*(%?)';
const mostFigures = 20;

interface Figure {
  name: string;
  text: string;
  isMatch: boolean;
}

/**
 * Figures of the README beside those that training returned. One that agrees is "met". None that agrees is "unclear"
 * and never "not met": reading figures by pattern is wrong even for good READMEs ("with that column the AUC would be
 * above 0.95"), so a person has to look.
 */
export function checkClaims(files: ProjectFile[], reported: Record<string, number>): RawResult {
  const readme = findReadme(files)?.content.slice(0, 100_000) ?? '';
  const figures = Object.entries(reported).flatMap(([name, value]) => findFigures(readme, name, value));
  const matching = figures.filter((figure) => figure.isMatch);
  const result = figures.length === 0 ? 'unknown' : matching.length > 0 ? 'met' : 'unclear';
  const shown = figures
    .slice(0, mostFigures)
    .map(({ name, text }) => `${name} ${text} (${round(reported[name])})`);
  return {
    id: 'R_claims_match',
    result,
    measures: {
      figures: figures.length,
      matching: matching.length,
      shown: shown.join('; ').slice(0, 2000) || '–',
    },
  };
}

function findFigures(readme: string, name: string, value: number): Figure[] {
  const words = name.match(/[a-z0-9]+/gi) ?? [];
  // Counts (`n`, `n_positive`) are written in too many ways to be found by name.
  if (words.join('').length < 3 || Number.isInteger(value)) return [];
  // Between the words a few characters at most: the name and the README are the candidate's, and so would be the time.
  const spelling = spellings[name] ?? words.join('[\\s_-]{0,3}');
  const pattern = new RegExp(`\\b(?:${spelling})\\b[^\\n\\d]{0,40}?${number}`, 'gi');
  return [...readme.matchAll(pattern)].slice(0, mostFigures).map(([, digits = '', percent = '']) => {
    const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
    const scale = percent ? 100 : 1;
    const written = Number(digits.replace(',', '.')) / scale;
    const tolerance = (0.5 * 10 ** -decimals) / scale + 1e-9;
    return { name, text: digits + percent, isMatch: Math.abs(written - value) <= tolerance };
  });
}

const round = (value: number | undefined) =>
  value === undefined ? '–' : String(Number(value.toPrecision(4)));
