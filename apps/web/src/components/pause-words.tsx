import type { AttemptView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../lib/i18n.ts';
import { formatInstant } from '../lib/instants.ts';

interface PauseWordsProps {
  attempt: Pick<AttemptView, 'organisation'>;
  pause: NonNullable<AttemptView['pause']>;
}

/** Since when a candidate's time stands, why, what that means for them, and when it goes on. */
export function PauseWords({ attempt: { organisation }, pause }: PauseWordsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      <p>
        <strong>{t('time.pause.title')}.</strong>{' '}
        {t('time.pause.why', {
          date: formatInstant(pause.since, locale),
          organisation,
          reason: pause.reason,
        })}
      </p>
      <p>{t('time.pause.meaning', { organisation, until: formatInstant(pause.until, locale) })}</p>
    </>
  );
}
