import { createUuid } from '../../lib/uuid.ts';

const storageKey = 'holdout-invitation';
const browserKeyKey = 'holdout-invitation-browser';

/**
 * The token stands in the fragment, which browsers send to nobody. It is taken out of the address bar and the history
 * at once, so that it is not photographed, bookmarked or shared; a reload finds it in this tab's storage.
 */
export function takeInvitationToken(
  location: Pick<Location, 'hash' | 'pathname'>,
  history: Pick<History, 'replaceState' | 'state'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string | null {
  const fragment = decodeURIComponent(location.hash.replace(/^#/, '')).trim();
  if (fragment === '' || fragment === 'main') return storage.getItem(storageKey);
  history.replaceState(history.state, '', location.pathname);
  storage.setItem(storageKey, fragment);
  return fragment;
}

/** By this the server knows who asks again when only its answer was lost: the link by itself opens once. */
export function keepBrowserKey(storage: Pick<Storage, 'getItem' | 'setItem'>): string {
  const key = storage.getItem(browserKeyKey) ?? createUuid();
  storage.setItem(browserKeyKey, key);
  return key;
}

export function forgetInvitation(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(storageKey);
  storage.removeItem(browserKeyKey);
}
