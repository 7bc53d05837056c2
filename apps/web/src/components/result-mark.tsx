import type { ReactNode } from 'react';
import classes from './result-mark.module.css';

export type ResultTone = 'held' | 'in_part' | 'did_not_hold' | 'unclear' | 'not_looked_at';

const signs: Record<ResultTone, string> = {
  held: '✓',
  in_part: '◐',
  did_not_hold: '✕',
  unclear: '○',
  not_looked_at: '–',
};

/** A sign, a colour and always a word. In part is half full and unclear is hollow; neither has a colour, for neither is a failure. */
export function ResultMark({ tone, children }: { tone: ResultTone; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <span aria-hidden className={classes.sign}>
        {signs[tone]}
      </span>{' '}
      {children}
    </span>
  );
}
