const storageKey = 'holdout-reloaded-at';
const onceMs = 60_000;

/**
 * After an update of Holdout an open page asks for parts that are gone. Loading it again gets the new ones; what was
 * typed is in the local journal. Once a minute at most, so that a broken installation cannot loop, and only when the
 * server answers: without a network parts are missing as well, and the page must stay.
 */
export function reloadWhenOutdated(reload = () => window.location.reload()): void {
  window.addEventListener('vite:preloadError', async () => {
    const lastMs = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (Date.now() - lastMs < onceMs || !(await doesServerAnswer())) return;
    sessionStorage.setItem(storageKey, String(Date.now()));
    reload();
  });
}

async function doesServerAnswer(): Promise<boolean> {
  try {
    return (await fetch('/api/health')).ok;
  } catch {
    return false;
  }
}
