/** What pandas reads as missing by default; so a share of missing values here is the one `isna()` gives. */
const missingWords = new Set([
  '',
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
]);

/** `null` is a cell that the row does not have. */
export function isMissing(cell: string | null): boolean {
  return cell === null || missingWords.has(cell);
}
