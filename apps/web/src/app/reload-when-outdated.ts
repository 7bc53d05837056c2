const storageKey = 'holdout-reloaded-at';
const onceMs = 60_000;

/**
 * After an update of Holdout an open page asks for parts that are gone. Loading it again gets the new ones; what was
 * typed is in the local journal. Once a minute at most, so that a broken installation cannot loop.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const lastMs = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (Date.now() - lastMs < onceMs) return;
    event.preventDefault();
    sessionStorage.setItem(storageKey, String(Date.now()));
    window.location.reload();
  });
}
