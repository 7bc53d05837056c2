import { type DragEvent, useState } from 'react';
import { draggedTab } from '../dragged.ts';
import { moveTab } from './group-moves.ts';
import type { Editors } from './use-editors.ts';

/** Putting tabs in order by mouse, in one strip or from one to the other. */
export function useTabDrop(group: number, tabs: readonly string[], change: Editors['change']) {
  /** The tab before which the dragged one would stand; null at the end, undefined while nothing is dragged. */
  const [dropBefore, setDropBefore] = useState<string | null | undefined>(undefined);
  return {
    dropBefore,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const address = addressAt(event.target);
        if (address !== null) draggedTab.put(event.dataTransfer, { group, address });
      },
      onDragOver: (event: DragEvent) => {
        if (!draggedTab.isIn(event.dataTransfer)) return;
        event.preventDefault();
        setDropBefore(addressAfterPointer(event, tabs));
      },
      onDragLeave: () => setDropBefore(undefined),
      onDragEnd: () => setDropBefore(undefined),
      onDrop: (event: DragEvent) => {
        const dragged = draggedTab.take(event.dataTransfer);
        if (!dragged) return;
        event.preventDefault();
        setDropBefore(undefined);
        const before = addressAfterPointer(event, tabs);
        change((state) => moveTab(state, dragged, { group, before }), { takesFocus: true });
      },
    },
  };
}

/** The tab that an event in the strip is about. */
export function addressAt(target: EventTarget): string | null {
  return (target as Element).closest('[data-address]')?.getAttribute('data-address') ?? null;
}

/** The tab under the pointer, or the one after it when the pointer is over its second half. */
function addressAfterPointer(event: DragEvent, tabs: readonly string[]): string | null {
  const over = addressAt(event.target);
  if (over === null) return null;
  const { left, width } = (
    (event.target as Element).closest('[data-address]') as Element
  ).getBoundingClientRect();
  return event.clientX < left + width / 2 ? over : (tabs[tabs.indexOf(over) + 1] ?? null);
}
