import { locales } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { switchLocale, useLocale } from '../../lib/i18n.ts';
import classes from './preferences.module.css';

/** One button per language, named in that language; switching keeps everything that is on the page. */
export function LanguageSwitch({ onSwitch }: { onSwitch?: (locale: (typeof locales)[number]) => void }) {
  const { t } = useTranslation();
  const current = useLocale();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a header line.
    <div role="group" aria-label={t('general.language.label')} className={classes.group}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          className={classes.choice}
          aria-pressed={locale === current}
          aria-label={t(`general.language.${locale}`)}
          title={t(`general.language.${locale}`)}
          onClick={() => {
            void switchLocale(locale, true);
            onSwitch?.(locale);
          }}
        >
          {locale.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
