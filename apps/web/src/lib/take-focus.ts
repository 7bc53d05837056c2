/** As a ref: what appears in the place of what was pressed takes over the focus, which would be nowhere. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
