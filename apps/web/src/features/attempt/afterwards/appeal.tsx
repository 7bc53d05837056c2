import type { AppealView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { AppealWords } from '../../../components/appeal-words.tsx';
import { Section } from '../../../components/section.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';
import { AppealForm } from './appeal-form.tsx';

/** The one appeal: what it is for, what was written, what was answered. */
export function Appeal({ appeal, hasFeedback }: { appeal: AppealView | null; hasFeedback: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const date = (instant: string) => formatInstantWithYear(instant, locale);
  return (
    <Section title={t('afterwards.appeal.title')}>
      {appeal === null ? (
        <>
          <p>{t('afterwards.appeal.lead')}</p>
          {!hasFeedback && <p>{t('afterwards.appeal.beforeFeedback')}</p>}
          <AppealForm />
        </>
      ) : (
        <AppealWords
          appeal={appeal}
          above={t('afterwards.appeal.made', { date: date(appeal.appealedAt) })}
          aboveAnswer={
            appeal.answer
              ? t('afterwards.appeal.answered', { date: date(appeal.answer.at) })
              : t('afterwards.appeal.waiting')
          }
        />
      )}
    </Section>
  );
}
