/** Where the focus is, seen from something that a person wants to reach by keyboard. */
export interface Sight {
  /** What has the focus, in words for a report. */
  where: string;
  isThere: boolean;
  /** The focus is on nothing: a person would have to begin again at the top of the page. */
  isNowhere: boolean;
  /** The focus is in the dialog or the menu that holds what is wanted, or there is no such thing. */
  isInside: boolean;
  /** What has the focus shows it, and is on the screen. */
  isShown: boolean;
  isInEditor: boolean;
  /** The key that leads nearer. */
  key: string;
}

/** Runs in the page, so it stands by itself. */
export function lookForFocus(wanted: Element): Sight {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const goal = wanted.closest(focusable) ?? wanted;
  const active = document.activeElement ?? document.body;
  const style = getComputedStyle(active);
  const box = active.getBoundingClientRect();
  const isOnScreen =
    box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth;
  const hasRing =
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
    style.boxShadow !== 'none';
  // An editor shows its cursor instead.
  const isInEditor = active.closest('.monaco-editor') !== null;
  const layer = goal.closest('[role="dialog"], [role="menu"]');
  return {
    where: nameOf(active),
    isThere: active === goal,
    isNowhere: active === document.body,
    isInside: layer === null || layer.contains(active),
    isShown: isInEditor || (hasRing && isOnScreen),
    isInEditor,
    key: arrow() ?? (leadsOver() ? 'Enter' : isBehind() ? 'Shift+Tab' : 'Tab'),
  };

  function isBehind(): boolean {
    return (active.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }

  /** Trees, tabs, menus and groups of radio buttons are one stop for the Tab key; inside, arrows move. */
  function arrow(): string | null {
    const group = goal.closest('[role="tree"], [role="tablist"], [role="menu"], [role="radiogroup"]');
    const isMember = active.matches('[role="treeitem"], [role="tab"], [type="radio"]');
    if (!group?.contains(active) || !(isMember || group.matches('[role="menu"]'))) return null;
    const isInLine =
      group.matches('[role="tablist"]') && group.getAttribute('aria-orientation') !== 'vertical';
    if (isInLine) return isBehind() ? 'ArrowLeft' : 'ArrowRight';
    return isBehind() ? 'ArrowUp' : 'ArrowDown';
  }

  /** A link over what stands before the part of the page that holds the goal. */
  function leadsOver(): boolean {
    const part = active instanceof HTMLAnchorElement && active.getAttribute('href')?.match(/^#(.+)/)?.[1];
    return part ? (document.getElementById(part)?.contains(goal) ?? false) : false;
  }

  function nameOf(element: Element): string {
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
    const name = element.getAttribute('aria-label') ?? label?.textContent ?? '';
    return `${role} “${name.trim().slice(0, 40)}”`;
  }
}
