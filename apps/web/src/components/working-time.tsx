import { useTranslation } from 'react-i18next';

/** How long a challenge really takes, in hours, or in minutes when it is less than one. */
export function WorkingTime({ hours }: { hours: number }) {
  const { t } = useTranslation();
  return hours < 1
    ? t('general.aboutMinutes', { count: Math.max(1, Math.round(hours * 60)) })
    : t('general.aboutHours', { count: hours });
}
