import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** A remark in the text: a line at its edge, no box in a box, no colour of alarm. */
export function Notice({ role, children }: { role?: 'alert' | 'status' | 'note'; children: ReactNode }) {
  return (
    <div className={classes.notice} role={role}>
      {children}
    </div>
  );
}
