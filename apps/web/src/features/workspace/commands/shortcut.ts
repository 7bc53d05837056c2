/** A key with its modifiers, such as `Mod+Shift+F`. `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export type Shortcut = string;

/** What a keyboard event says, as far as shortcuts are concerned. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const modifierNames = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;
type Modifier = (typeof modifierNames)[number];

function parse(shortcut: Shortcut): { key: string; modifiers: ReadonlySet<Modifier> } {
  const parts = shortcut.split('+');
  const modifiers = modifierNames.filter((name) => parts.slice(0, -1).includes(name));
  return { key: parts.at(-1) as string, modifiers: new Set(modifiers) };
}

/** Every modifier must be as written: AltGr (Ctrl and Alt at once) types letters in many countries. */
export function matchesShortcut(stroke: Keystroke, shortcut: Shortcut, onMac = isMac): boolean {
  const { key, modifiers } = parse(shortcut);
  const wantsCtrl = modifiers.has('Ctrl') || (modifiers.has('Mod') && !onMac);
  const wantsMeta = modifiers.has('Mod') && onMac;
  return (
    stroke.ctrlKey === wantsCtrl &&
    stroke.metaKey === wantsMeta &&
    stroke.altKey === modifiers.has('Alt') &&
    stroke.shiftKey === modifiers.has('Shift') &&
    isKey(stroke, key)
  );
}

/** With Option a Mac types another sign, so there the place of the key counts instead of its sign. */
function isKey(stroke: Keystroke, key: string): boolean {
  if (stroke.key.toLowerCase() === key.toLowerCase()) return true;
  return stroke.altKey && /^[A-Z]$/.test(key) && stroke.code === `Key${key}`;
}

/** How a shortcut is written for people: `Ctrl+Shift+F`, on a Mac `⇧⌘F`. Names of keys come in their language. */
export function describeShortcut(
  shortcut: Shortcut,
  onMac: boolean,
  nameOf: (key: string) => string,
): string {
  const { key, modifiers } = parse(shortcut);
  const name = nameOf(key);
  if (!onMac) {
    const names = [...modifiers].map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier));
    return [...names.map(nameOf), name].join('+');
  }
  const signs = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' };
  const inMacOrder = (['Ctrl', 'Alt', 'Shift', 'Mod'] as const).filter((each) => modifiers.has(each));
  return inMacOrder.map((each) => signs[each]).join('') + name;
}

/** The form that `aria-keyshortcuts` asks for. */
export function toAriaShortcut(shortcut: Shortcut, onMac = isMac): string {
  const { key, modifiers } = parse(shortcut);
  const names = { Mod: onMac ? 'Meta' : 'Control', Ctrl: 'Control', Alt: 'Alt', Shift: 'Shift' };
  return [...[...modifiers].map((modifier) => names[modifier]), key].join('+');
}
