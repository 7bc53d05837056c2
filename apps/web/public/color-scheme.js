// Runs before the first paint: the stored scheme, or the system's.
(() => {
  let stored = null;
  try {
    stored = localStorage.getItem('holdout-color-scheme');
  } catch {
    // Storage may be forbidden; the system's scheme will do.
  }
  const isDark =
    stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
