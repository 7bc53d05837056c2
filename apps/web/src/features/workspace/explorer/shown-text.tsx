import { Fragment } from 'react';
import { markInvisible } from '../../../lib/csv/invisible.ts';
import classes from './explorer.module.css';

/** Text out of a file as it stands; what would not be seen stands as a mark. Whoever shows it isolates it from the page. */
export function ShownText({ text }: { text: string }) {
  return markInvisible(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place.
    <Fragment key={index}>
      {'text' in part ? part.text : <span className={classes.mark}>{part.mark}</span>}
    </Fragment>
  ));
}
