import type { AttemptView, ChallengeView, PipelineView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import classes from './attempt.module.css';
import { RubricPreview } from './rubric-preview.tsx';

/** Everything a candidate should know before the start, and may read again at any time. */
export function Briefing({ attempt, challenge }: { attempt: AttemptView; challenge: ChallengeView }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('attempt.expect.title')}>
        {challenge.kind === 'pipeline' ? (
          <Interface entry={challenge.entry} />
        ) : (
          <p>{t('attempt.expect.design')}</p>
        )}
        <p>{t('attempt.expect.saved')}</p>
        <p>{t('attempt.expect.submit')}</p>
        <p className="holdout-quiet">
          {t(challenge.kind === 'pipeline' ? 'attempt.expect.screen' : 'attempt.expect.designScreen')}
        </p>
      </Section>
      <Section title={t('attempt.judged.title')}>
        <p>
          {t(challenge.kind === 'pipeline' ? 'attempt.judged.text' : 'attempt.judged.design', {
            count: attempt.reviewerCount,
          })}
        </p>
        <RubricPreview rubric={challenge.rubric} />
      </Section>
      <Section title={t('attempt.recorded.title')}>
        <ul className={classes.list}>
          <li>{t('attempt.recorded.saves')}</li>
          {attempt.isRecorded && <li>{t('attempt.recorded.work')}</li>}
          <li>{t('attempt.recorded.notRecorded')}</li>
          <li>{t('attempt.recorded.reviewers')}</li>
          {attempt.isRecorded && <li>{t('attempt.recorded.workSeen')}</li>}
          <li>{t('attempt.recorded.managers')}</li>
          <li>{t('attempt.recorded.retention', { count: attempt.retentionMonths })}</li>
          <li>{t('attempt.recorded.decision')}</li>
        </ul>
      </Section>
      <Section title={t('attempt.ai.title')}>
        <p>{challenge.aiPolicy}</p>
      </Section>
    </>
  );
}

/** What code must offer so that it can be run. */
function Interface({ entry }: Pick<PipelineView, 'entry'>) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('attempt.expect.text')}</p>
      <p>{t('attempt.expect.interface', { file: entry.file })}</p>
      <ul className={classes.list}>
        {entry.functions.map(({ name, parameters, isOptional }) => (
          <li key={name}>
            <code className={classes.code}>
              {name}({parameters.join(', ')})
            </code>
            {isOptional && ` · ${t('attempt.expect.optional')}`}
          </li>
        ))}
      </ul>
    </>
  );
}
