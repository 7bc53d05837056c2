import { useTranslation } from 'react-i18next';
import classes from './numbers-sheet.module.css';

const rules = ['number', 'formula', 'unit', 'sum', 'check', 'keys'] as const;

export function WritingHelp() {
  const { t } = useTranslation();
  return (
    <details className={classes.help}>
      <summary>{t('numbers.help.title')}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t(`numbers.help.${rule}`)}</li>
        ))}
      </ul>
    </details>
  );
}
