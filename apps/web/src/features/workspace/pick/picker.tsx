import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedLetters } from './marked-letters.tsx';
import classes from './pick.module.css';
import type { FoundItem } from './pick-items.ts';

interface PickerProps {
  label: string;
  placeholder: string;
  text: string;
  found: readonly FoundItem[];
  /** Said in place of the list when it is empty. */
  emptyText: string;
  onType: (text: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
}

/** One field and a list under it: letters choose, arrows move, Enter takes. The focus stays in the field. */
export function Picker(props: PickerProps) {
  const { label, placeholder, text, found, emptyText, onType, onChoose, onClose } = props;
  const { t } = useTranslation();
  const listId = useId();
  const [index, setIndex] = useState(0);
  const currentIndex = Math.min(index, found.length - 1);
  const current = found[currentIndex];
  const currentId = current ? `${listId}-${currentIndex}` : undefined;
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a letter, Enter and arrows are its own.
    if (event.nativeEvent.isComposing) return;
    const next = stepInList(event.key, currentIndex, found.length);
    if (next !== null) setIndex(next);
    else if (event.key !== 'Enter') return;
    else if (current) onChoose(current.item.id);
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      yOffset="10vh"
      centered={false}
      padding={0}
      size="lg"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      aria-label={label}
    >
      <input
        data-autofocus
        className={classes.input}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={currentId}
        aria-autocomplete="list"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setIndex(0);
          onType(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('workbench.pick.list')} className={classes.list}>
        {found.map(({ item, positions }, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens for the keys.
          <div
            key={item.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === currentIndex}
            className={classes.option}
            onClick={() => onChoose(item.id)}
          >
            <span className={classes.label}>
              <MarkedLetters text={item.label} positions={positions} />
            </span>
            {item.detail && <span className={classes.detail}>{item.detail}</span>}
            {item.keys && <kbd className={classes.keys}>{item.keys}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className={classes.empty}>
          {emptyText}
        </p>
      )}
    </Modal>
  );
}

const pageLines = 10;

/** Arrows go round the end, pages do not. */
function stepInList(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % Math.max(1, count);
    case 'ArrowUp':
      return (index - 1 + count) % Math.max(1, count);
    case 'PageDown':
      return Math.max(0, Math.min(count - 1, index + pageLines));
    case 'PageUp':
      return Math.max(0, index - pageLines);
    default:
      return null;
  }
}
