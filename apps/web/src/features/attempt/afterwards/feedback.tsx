import type { AfterwardsView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { FeedbackEntries } from '../../../components/feedback-entries.tsx';
import { Section } from '../../../components/section.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';

export function Feedback({ feedback }: { feedback: NonNullable<AfterwardsView['feedback']> }) {
  const { t } = useTranslation();
  const date = formatInstantWithYear(feedback.releasedAt, useLocale());
  return (
    <Section title={t('afterwards.feedback.title')} hint={t('afterwards.feedback.released', { date })}>
      <FeedbackEntries entries={feedback.entries} />
    </Section>
  );
}
