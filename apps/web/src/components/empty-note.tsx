import type { ReactNode } from 'react';
import classes from './empty-note.module.css';

/** What will be here, and what to do now. */
export function EmptyNote({ children }: { children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>;
}
