import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A modal dialog: named close button, and a heading part that is no landmark of the page. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('general.close') }}
      attributes={{ header: { role: 'presentation' } }}
      {...props}
    />
  );
}
