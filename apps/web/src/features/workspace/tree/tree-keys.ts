/** One visible line of a tree, as far as the keyboard is concerned. */
export interface TreeLine {
  level: number;
  /** Null for a line that holds nothing. */
  isOpen: boolean | null;
}

export type TreeStep =
  | { kind: 'focus'; index: number }
  | { kind: 'toggle' }
  | { kind: 'activate' }
  | { kind: 'choose' };

const pageLines = 10;

/** What a key does on a line of a tree, as in every desktop file list. */
export function treeStep(key: string, index: number, lines: readonly TreeLine[]): TreeStep | null {
  const line = lines[index];
  if (!line) return null;
  const focus = (to: number): TreeStep | null =>
    to === index || !lines[to] ? null : { kind: 'focus', index: to };
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1);
    case 'ArrowUp':
      return focus(index - 1);
    case 'PageDown':
      return focus(Math.min(lines.length - 1, index + pageLines));
    case 'PageUp':
      return focus(Math.max(0, index - pageLines));
    case 'Home':
      return focus(0);
    case 'End':
      return focus(lines.length - 1);
    case 'ArrowRight':
      if (line.isOpen === null) return null;
      if (!line.isOpen) return { kind: 'toggle' };
      return (lines[index + 1]?.level ?? 0) > line.level ? focus(index + 1) : null;
    case 'ArrowLeft':
      return line.isOpen ? { kind: 'toggle' } : focus(parentIndex(index, lines));
    case 'Enter':
      return { kind: 'activate' };
    case ' ':
      return { kind: 'choose' };
    default:
      return null;
  }
}

function parentIndex(index: number, lines: readonly TreeLine[]): number {
  const level = lines[index]?.level ?? 1;
  return lines.slice(0, index).findLastIndex((line) => line.level < level);
}

/** The next line whose name starts with what was typed; a single letter goes on to the next, a longer text may stay. */
export function findByName(typed: string, index: number, lines: readonly { name: string }[]): number | null {
  const wanted = typed.toLowerCase();
  const start = wanted.length === 1 ? index + 1 : index;
  for (let step = 0; step < lines.length; step += 1) {
    const at = (start + step) % lines.length;
    if (lines[at]?.name.toLowerCase().startsWith(wanted)) return at;
  }
  return null;
}
