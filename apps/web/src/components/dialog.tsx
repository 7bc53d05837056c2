import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { giveFocusBack } from '../lib/focus-trail.ts';

/** A modal dialog: named close button, and a heading part that is no landmark of the page. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      ref={useReturnedFocus(props.opened)}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('general.close') }}
      attributes={{ header: { role: 'presentation' } }}
      {...props}
    />
  );
}

/**
 * Mantine's own way forgets dialogs that come open into the page, and what opened a dialog may be gone when it closes: a
 * line of a menu, a button of the dialog before.
 */
function useReturnedFocus(isOpen: boolean) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dialog = root.current;
    if (!isOpen) return;
    return () => {
      const active = document.activeElement;
      const isElsewhere = active !== null && active !== document.body && !dialog?.contains(active);
      if (!isElsewhere) giveFocusBack(dialog);
    };
  }, [isOpen]);
  return root;
}
