import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRestoration } from 'react-router';
import { hasChosenLocale, switchLocale } from '../lib/i18n.ts';
import { sessionQuery } from '../lib/session.ts';
import { PracticeBorder } from './practice-border.tsx';

/** Everything that is true on every page. A person's stored language counts unless another was chosen on this device. */
export function Root() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const locale = session.data && session.data.kind !== 'nobody' ? session.data.locale : null;
  useEffect(() => {
    if (locale && !hasChosenLocale()) void switchLocale(locale, false);
  }, [locale]);
  return (
    <>
      <a className="skip-link" href="#main">
        {t('general.skip')}
      </a>
      <PracticeBorder />
      <ScrollRestoration />
    </>
  );
}
