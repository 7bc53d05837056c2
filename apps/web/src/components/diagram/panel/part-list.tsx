import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Selection } from '../use-selection.ts';
import classes from './panel.module.css';

interface PartListProps {
  label: string;
  describedBy: string;
  items: readonly { id: string; text: string }[];
  selection: Selection;
  /** Keys that the list does not use itself. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Parts of the diagram to choose from, one stop of the keyboard however many there are. */
export function PartList({ label, describedBy, items, selection, onKeyDown }: PartListProps) {
  const { chosen, choose } = selection;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const firstChosen = items.find(({ id }) => chosen.has(id))?.id ?? null;
  const active = chosen.size > 0 && activeId !== null && chosen.has(activeId) ? activeId : firstChosen;
  const at = items.findIndex(({ id }) => id === active);
  useEffect(() => {
    showOption(list.current, at);
  }, [at]);

  const goTo = (index: number, event: KeyboardEvent) => {
    event.preventDefault();
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!item) return;
    setActiveId(item.id);
    choose(event.shiftKey ? [...chosen, item.id] : [item.id]);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) onKeyDown(event);
    else if (event.key === 'ArrowDown') goTo(at + 1, event);
    else if (event.key === 'ArrowUp') goTo(at - 1, event);
    else if (event.key === 'Home') goTo(0, event);
    else if (event.key === 'End') goTo(items.length - 1, event);
    else onKeyDown(event);
  };
  return (
    <div
      ref={list}
      role="listbox"
      className={classes.list}
      aria-label={label}
      aria-describedby={describedBy}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={handleKey}
    >
      {items.map(({ id, text }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself listens to keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the list.
        <div
          key={id}
          id={`${listId}-${index}`}
          role="option"
          className={classes.part}
          aria-selected={chosen.has(id)}
          data-active={index === at || undefined}
          onClick={(event) => {
            setActiveId(id);
            choose([id], event.shiftKey || event.ctrlKey || event.metaKey);
          }}
        >
          {text}
        </div>
      ))}
    </div>
  );
}

/** Scrolls the list alone: what is around it stays where it is. */
function showOption(list: HTMLElement | null, index: number): void {
  const option = list?.children[index];
  if (!list || !(option instanceof HTMLElement)) return;
  const { offsetTop, offsetHeight } = option;
  const highest = offsetTop + offsetHeight - list.clientHeight;
  list.scrollTop = Math.max(highest, Math.min(offsetTop, list.scrollTop));
}
