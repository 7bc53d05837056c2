/**
 * How a number is read, the same in every language:
 * - a point is always the decimal point;
 * - a space between groups of three digits says nothing (`1 200`), and a comma after such groups is decimal (`1 200,5`);
 * - a comma before exactly three digits separates thousands (`1,200`), unless the number begins with 0 or with more than
 *   three digits; every other comma is a decimal comma (`0,12`, `0,125`, `1,5`).
 * Anything else (`1.200,5`, `12,34,567`) could mean two things and is no number.
 */
const forms = [
  { form: /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/, groups: ' ' },
  { form: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, groups: ',' },
  { form: /^\d+(?:[.,]\d+)?$/, groups: '' },
];

/** The longest stretch that somebody could mean as one number. */
export const figurePattern = /\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*(?:[eE][+-]?\d+(?![\p{L}\p{N}_]))?/uy;

/** @returns null for what could mean two numbers */
export function readFigure(text: string): number | null {
  const [digits = '', power = '0'] = text.replace(/[\u00a0\u202f]/g, ' ').split(/e/i);
  const match = forms.find(({ form }) => form.test(digits));
  if (!match) return null;
  return Number(`${digits.replaceAll(match.groups, '').replace(',', '.')}e${power}`);
}
