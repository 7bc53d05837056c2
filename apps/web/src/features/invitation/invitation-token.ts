const storageKey = 'holdout-invitation';

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

export function forgetInvitationToken(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(storageKey);
}
