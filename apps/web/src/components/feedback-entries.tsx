import type { FeedbackEntry } from '@holdout/contract';
import { useTranslation } from 'react-i18next';

/** Released feedback, as the candidate reads it and as the manager sees what was released. */
export function FeedbackEntries({ entries }: { entries: readonly FeedbackEntry[] }) {
  const { t } = useTranslation();
  return entries.map(({ competency, name, level, anchor, sentence }) => (
    <div key={competency} className="holdout-prose">
      <h3>{t('afterwards.feedback.level', { competency: name, level: t(`general.level.${level}`) })}</h3>
      <p style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{sentence}</p>
      <p className="holdout-quiet">{t('afterwards.feedback.anchor', { anchor })}</p>
    </div>
  ));
}
