import { Locale } from '@holdout/contract';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { en } from './locales/en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    returnNull: false;
  }
}

const storageKey = 'holdout-locale';

/** The language chosen here before, else the browser's, else English. */
export function preferredLocale(): Locale {
  const stored = Locale.safeParse(readStored());
  if (stored.success) return stored.data;
  return navigator.languages.some((language) => language.toLowerCase().startsWith('fr')) &&
    !navigator.languages[0]?.toLowerCase().startsWith('en')
    ? 'fr'
    : 'en';
}

export function hasChosenLocale(): boolean {
  return Locale.safeParse(readStored()).success;
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

async function loadTexts(locale: Locale): Promise<Record<string, unknown>> {
  if (locale === 'fr') return (await import('./locales/fr/index.ts')).fr;
  return (await import('./locales/en/index.ts')).en;
}

export async function startTranslations(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: { translation: await loadTexts(locale) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = locale;
}

/** Switches at once, without a reload. A choice is remembered on this device and outranks every stored preference. */
export async function switchLocale(locale: Locale, isChoice: boolean): Promise<void> {
  if (isChoice) remember(locale);
  if (!i18next.hasResourceBundle(locale, 'translation')) {
    i18next.addResourceBundle(locale, 'translation', await loadTexts(locale));
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return Locale.catch('en').parse(i18n.language);
}
