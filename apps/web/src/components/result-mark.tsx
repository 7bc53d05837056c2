import type { ReactNode } from 'react';
import classes from './result-mark.module.css';

export type ResultTone = 'held' | 'did_not_hold' | 'unclear' | 'not_looked_at';

const signs: Record<ResultTone, string> = { held: '✓', did_not_hold: '✕', unclear: '○', not_looked_at: '–' };

/** A sign, a colour and always a word. Unclear is hollow and has no colour: it speaks for nothing. */
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
