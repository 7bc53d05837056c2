import type { Locale } from '@holdout/contract';
import { createInstance, type TFunction } from 'i18next';
import { en } from '../../web/src/lib/locales/en/index.ts';
import { fr } from '../../web/src/lib/locales/fr/index.ts';

/** The words on the pages, so that one story is told in every language. */
export async function textsIn(locale: Locale): Promise<TFunction> {
  const instance = createInstance();
  return instance.init({
    lng: locale,
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
  });
}
