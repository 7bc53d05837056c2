import { type AttemptView, type ChallengeView, currentBriefing } from '@holdout/contract';
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ClosingTime } from '../../components/closing-time.tsx';
import { Facts } from '../../components/facts.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useServerNow } from '../../components/time-left.tsx';
import { WorkingTime } from '../../components/working-time.tsx';
import { api } from '../../lib/api-client.ts';
import { attemptQuery } from '../../lib/attempt.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstantWithYear, timeZoneName } from '../../lib/instants.ts';
import { paths } from '../../lib/paths.ts';
import { formatLimit, formatTimeLimit } from '../../lib/quantities.ts';
import type { ServerClock } from '../../lib/server-clock.ts';
import classes from './attempt.module.css';

interface StartPanelProps {
  attempt: AttemptView;
  challenge: ChallengeView;
  clock: ServerClock;
}

/** The facts about time, and the one thing to do next: start, or go on. */
export function StartPanel({ attempt, challenge, clock }: StartPanelProps) {
  const { t } = useTranslation();
  return (
    <aside
      className={classes.panel}
      aria-labelledby="next-step"
      data-started={attempt.state !== 'not_started' || undefined}
    >
      <h2 id="next-step">
        {t(
          attempt.state === 'not_started'
            ? 'attempt.start.title'
            : attempt.state === 'active'
              ? 'attempt.active.title'
              : 'attempt.over.title',
        )}
      </h2>
      <Facts items={useTimeFacts(attempt, challenge, clock)} />
      {attempt.state === 'not_started' && <StartForm attempt={attempt} clock={clock} />}
      {attempt.state === 'active' && (
        <Button component={Link} to={paths.workspace()} fullWidth>
          {t('attempt.active.goOn')}
        </Button>
      )}
    </aside>
  );
}

function useTimeFacts(attempt: AttemptView, challenge: ChallengeView, clock: ServerClock) {
  const { t } = useTranslation();
  const locale = useLocale();
  const runs = challenge.kind === 'pipeline' ? challenge.limits.runs : null;
  return [
    {
      name: t('attempt.facts.effort'),
      value: <WorkingTime hours={challenge.workingHours} />,
    },
    {
      name: t('attempt.facts.window'),
      value: (
        <ClosingTime
          attempt={attempt}
          clock={clock}
          closes={`${formatInstantWithYear(attempt.closesAt, locale)} (${timeZoneName(locale)})`}
        />
      ),
    },
    {
      name: t('attempt.facts.limit'),
      value:
        attempt.timeLimitMinutes === null
          ? t('attempt.facts.limitNone')
          : t('attempt.facts.limitMinutes', { count: attempt.timeLimitMinutes }),
    },
    ...(runs === null
      ? []
      : [
          {
            name: t('attempt.facts.runs'),
            value: t('attempt.facts.runLimits', {
              time: formatTimeLimit(runs.file.wallMs, locale),
              memory: formatLimit(runs.file.memoryBytes, locale),
            }),
          },
        ]),
  ];
}

function StartForm({ attempt, clock }: { attempt: AttemptView; clock: ServerClock }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const nowMs = useServerNow(clock, 15_000);
  const [hasConsented, setHasConsented] = useState(false);
  const [isReminded, setIsReminded] = useState(false);
  const start = useMutation({
    mutationFn: () => api.attempt.start({ hasConsented: true, briefingVersion: currentBriefing }),
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...attemptQuery, staleTime: 0 });
      await navigate(paths.workspace());
    },
  });
  if (nowMs < Date.parse(attempt.opensAt)) {
    return <p>{t('attempt.start.opensLater', { date: formatInstantWithYear(attempt.opensAt, locale) })}</p>;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (hasConsented) start.mutate();
        else setIsReminded(true);
      }}
    >
      <p>
        {attempt.timeLimitMinutes === null
          ? t('attempt.start.noClock')
          : t('attempt.start.clock', { count: attempt.timeLimitMinutes })}
      </p>
      <Checkbox
        label={t('attempt.start.consent')}
        checked={hasConsented}
        onChange={(event) => setHasConsented(event.currentTarget.checked)}
        error={isReminded && !hasConsented ? t('attempt.start.consentMissing') : undefined}
        mb="md"
      />
      <Button type="submit" fullWidth loading={start.isPending}>
        {t('attempt.start.button')}
      </Button>
      {start.isError && (
        <ProblemNotice
          error={start.error}
          refusals={{
            ATTEMPT_CLOSED: t('attempt.start.closed', {
              date: formatInstantWithYear(attempt.closesAt, locale),
            }),
          }}
        />
      )}
    </form>
  );
}
