import type { ReactNode } from 'react';
import { DemoBadge } from '../demo-badge.tsx';
import classes from './page.module.css';
import { usePageFocus } from './use-page-focus.ts';

interface PageProps {
  title: string;
  /** What stands above the title, such as the way back. */
  above?: ReactNode;
  lead?: ReactNode;
  /** The one thing to do on this page. */
  action?: ReactNode;
  isDemo?: boolean;
  children?: ReactNode;
}

/** A page: its name in the tab and as the one first-level heading, which takes the focus after a change of page. */
export function Page({ title, above, lead, action, isDemo = false, children }: PageProps) {
  const heading = usePageFocus();
  return (
    <div className={classes.page}>
      <title>{`${title} · Holdout`}</title>
      {above && <div className={classes.above}>{above}</div>}
      <div className={classes.top}>
        <div className={classes.words}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title} {isDemo && <DemoBadge />}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {action && <div className="no-print">{action}</div>}
      </div>
      {children}
    </div>
  );
}
