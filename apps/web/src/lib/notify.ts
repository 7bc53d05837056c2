import { type NotificationData, notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says something in passing. Every note can be closed, by a button that has a name. */
export function notify(note: NotificationData): string {
  return notifications.show({ ...note, closeButtonProps: { 'aria-label': i18next.t('general.close') } });
}
