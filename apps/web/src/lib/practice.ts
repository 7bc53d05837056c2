import { matchPath } from 'react-router';
import { paths } from './paths.ts';

/** As the table of pages has it, however the address is written. */
export function isOfPractice(pathname: string): boolean {
  return matchPath(paths.practice(), pathname) !== null;
}

/**
 * Whether this page is a practice: then all it asks for is the practice's. It stays what it is: who comes or goes loads
 * another page, so that nothing of the one is ever in the memory of the other.
 */
export const isPractice = isOfPractice(window.location.pathname);

/** Below it stands what the server answers to. */
export const apiPath = isPractice ? '/api/practice' : '/api';
