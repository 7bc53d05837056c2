import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Names and values, aligned; for the few facts that matter on a page. */
export function Facts({ items }: { items: { name: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {items.map(({ name, value }) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
