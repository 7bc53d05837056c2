import type { Locale } from '@holdout/contract';
import type { Figure, Piece } from '@holdout/design';
import { formatFigure } from '../../lib/quantities.ts';

const noBreakSpace = '\u00a0';
const shownSigns: Record<string, string> = { ' <= ': ' ≤ ', ' >= ': ' ≥ ' };

export function writeFigure({ amount, unit }: Figure, locale: Locale): string {
  return [formatFigure(amount, locale), unit].filter((part) => part !== '').join(noBreakSpace);
}

/** `1,200 /s × 2 kB × 1 day`, in the reader's language. */
export function writePieces(pieces: readonly Piece[], locale: Locale): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? (shownSigns[piece] ?? piece) : writeFigure(piece, locale)))
    .join('');
}
