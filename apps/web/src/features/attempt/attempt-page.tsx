import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { PageSkeleton } from '../../components/page/page-skeleton.tsx';
import { PauseWords } from '../../components/pause-words.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { attemptChallengeQuery, attemptQuery } from '../../lib/attempt.ts';
import { useLocale } from '../../lib/i18n.ts';
import { Accommodation } from './accommodation/accommodation.tsx';
import { AfterStart } from './after-start.tsx';
import classes from './attempt.module.css';
import { Briefing } from './briefing.tsx';
import { SystemCheck } from './check/system-check.tsx';
import { OwnData } from './own-data/own-data.tsx';
import { PracticeFirst } from './practice-first.tsx';
import { StartPanel } from './start-panel.tsx';

export function AttemptPage() {
  const { t } = useTranslation();
  const attempt = useQuery(attemptQuery);
  const challenge = useQuery({
    ...attemptChallengeQuery(useLocale()),
    enabled: attempt.data?.attempt.isPrepared === true,
  });
  if (attempt.data?.attempt.isPrepared === false) {
    return (
      <Page title={t('attempt.loadingTitle')}>
        <p role="status" className="holdout-prose">
          {t(attempt.data.attempt.isServed ? 'attempt.preparing' : 'attempt.notServed')}
        </p>
      </Page>
    );
  }
  if (attempt.isPending || challenge.isPending) return <PageSkeleton lineCount={10} />;
  if (!attempt.data || !challenge.data) {
    return (
      <Page title={t('attempt.loadingTitle')}>
        <ProblemNotice
          error={attempt.error ?? challenge.error}
          onRetry={() => void Promise.all([attempt.refetch(), challenge.refetch()])}
        />
      </Page>
    );
  }
  const { attempt: view, clock } = attempt.data;
  // Both try what runs code.
  const hasTrials = view.state === 'not_started' && challenge.data.kind === 'pipeline';
  return (
    <Page
      title={challenge.data.title}
      lead={challenge.data.summary}
      isDemo={view.isDemo}
      above={t('attempt.greeting', {
        name: view.candidateName,
        role: view.roleTitle,
        organisation: view.organisation,
      })}
    >
      <div role="status">
        {view.pause && (
          <Notice>
            <PauseWords attempt={view} pause={view.pause} />
          </Notice>
        )}
      </div>
      <div className={classes.columns}>
        <div>
          {view.state !== 'not_started' && <AfterStart attempt={view} challenge={challenge.data} />}
          <Briefing attempt={view} challenge={challenge.data} />
          <Accommodation state={view.state} />
          {hasTrials && <PracticeFirst />}
          {hasTrials && <SystemCheck />}
          {view.state === 'not_started' && <OwnData />}
        </div>
        <StartPanel attempt={view} challenge={challenge.data} clock={clock} />
      </div>
    </Page>
  );
}
