import type { AttemptView, ChallengeView } from '@holdout/contract';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosingTime } from '../../components/closing-time.tsx';
import { DemoBadge } from '../../components/demo-badge.tsx';
import { usePageFocus } from '../../components/page/use-page-focus.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstant } from '../../lib/instants.ts';
import { isPractice } from '../../lib/practice.ts';
import type { ServerClock } from '../../lib/server-clock.ts';
import { AttemptLink } from './attempt-link.tsx';
import type { ProjectState } from './project/autosave.ts';
import { SaveStatus } from './save-status.tsx';
import classes from './workspace.module.css';

interface WorkspaceBarProps {
  attempt: AttemptView;
  challenge: ChallengeView;
  clock: ServerClock;
  snapshot: ProjectState;
  tools: ReactNode;
  onSubmit: (() => void) | null;
}

export function WorkspaceBar({ attempt, challenge, clock, snapshot, tools, onSubmit }: WorkspaceBarProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const heading = usePageFocus();
  return (
    <header className={classes.bar}>
      <title>{`${challenge.title} · Holdout`}</title>
      <AttemptLink className={classes.wordmark}>Holdout</AttemptLink>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {challenge.title} {attempt.isDemo && <DemoBadge />}
      </h1>
      <AttemptLink className={classes.briefing}>{t('workspace.toBriefing')}</AttemptLink>
      <div className={classes.states}>
        <div className={classes.lines}>
          <SaveStatus snapshot={snapshot} clock={clock} />
          {!isPractice && (
            <span>
              <ClosingTime
                attempt={attempt}
                clock={clock}
                closes={t('attempt.active.closes', { date: formatInstant(attempt.closesAt, locale) })}
              />
            </span>
          )}
        </div>
        {tools}
      </div>
      {onSubmit && (
        <Button size="xs" variant="outline" className={classes.submit} onClick={onSubmit}>
          {t('workspace.submit.open')}
        </Button>
      )}
    </header>
  );
}
