import { paths } from './paths.ts';

/**
 * Whether this page is a practice: then all it asks for is the practice's. It stays what it is: who comes or goes loads
 * another page, so that nothing of the one is ever in the memory of the other.
 */
export const isPractice = window.location.pathname === paths.practice();

/** Below it stands what the server answers to. */
export const apiPath = isPractice ? '/api/practice' : '/api';
