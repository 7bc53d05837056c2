import { Link, type LinkProps } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { isPractice } from '../../lib/practice.ts';

/** Back to one's attempt; out of a practice it loads the page, once the browser has asked about what is unsaved. */
export function AttemptLink(props: Omit<LinkProps, 'to' | 'reloadDocument'>) {
  return <Link {...props} to={paths.attempt()} reloadDocument={isPractice} />;
}
