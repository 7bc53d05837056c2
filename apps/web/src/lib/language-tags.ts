import type { Locale } from '@holdout/contract';

/** The languages as browsers know them, for numbers and dates. */
export const languageTags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' };
