/** What had the focus last in each layer, the page itself or a dialog over it; the newest last. */
const trail = new Map<Element, HTMLElement>();

const layerOf = (element: Element) => element.closest('[role="dialog"]') ?? document.body;

/** Menus are left out: they go away before what was chosen in them begins. */
export function watchFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest('[role="menu"]')) return;
    const layer = layerOf(target);
    trail.delete(layer);
    trail.set(layer, target);
  });
}

/** Puts the focus back to where it was before it went into this part of the page, which closes. */
export function giveFocusBack(closing: Element | null): void {
  for (const [layer, element] of trail) {
    if (closing?.contains(layer) || !element.isConnected) trail.delete(layer);
  }
  const before = [...trail.values()].at(-1) ?? document.getElementById('main');
  before?.focus({ preventScroll: true });
}
