import { type CandidateTime, longestPauseHours } from '@holdout/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstant } from '../../../lib/instants.ts';
import { createUuid } from '../../../lib/uuid.ts';
import { ReasonForm } from './reason-form.tsx';

interface PauseSectionProps {
  candidate: { roleId: string; candidateId: string };
  time: CandidateTime;
  onChanged: (time: CandidateTime) => void;
}

/** Stops a clock that runs, and continues one that stands; before the start and after the end there is none. */
export function PauseSection({ candidate, time, onChanged }: PauseSectionProps) {
  const { t } = useTranslation();
  const { pause, startedAt, isClosed } = time;
  const region = useRef<HTMLDivElement>(null);
  if (pause === null && (startedAt === null || isClosed)) return null;
  // The button that was pressed goes away; the focus stays where its effect can be read.
  const show = (changed: CandidateTime) => {
    region.current?.focus();
    onChanged(changed);
  };
  return (
    <Section title={t(pause ? 'time.pause.manager.isPaused' : 'time.pause.manager.title')}>
      <div ref={region} tabIndex={-1}>
        {pause ? (
          <Continue candidate={candidate} pause={pause} onContinued={show} />
        ) : (
          <Begin candidate={candidate} onPaused={show} />
        )}
      </div>
    </Section>
  );
}

/** The id of the entry stays the same until there is a pause: a retry pauses once. */
function Begin({
  candidate,
  onPaused,
}: Pick<PauseSectionProps, 'candidate'> & { onPaused: PauseSectionProps['onChanged'] }) {
  const { t } = useTranslation();
  const [entryId] = useState(createUuid);
  return (
    <>
      <p>{t('time.pause.manager.what', { days: longestPauseHours / 24 })}</p>
      <ReasonForm
        button={t('time.pause.manager.open')}
        confirm={t('time.pause.manager.confirm')}
        hint={t('time.dialog.reasonHint')}
        send={(reason) => api.candidate.pauseTime({ ...candidate, entryId, reason })}
        onSent={onPaused}
      />
    </>
  );
}

interface ContinueProps {
  candidate: PauseSectionProps['candidate'];
  pause: NonNullable<CandidateTime['pause']>;
  onContinued: PauseSectionProps['onChanged'];
}

function Continue({ candidate, pause, onContinued }: ContinueProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { entryId, since, until, reason, by } = pause;
  return (
    <>
      <p>
        {t('time.pause.manager.since', { date: formatInstant(since, locale) })}{' '}
        {by && t('time.by', { who: by })} {reason}
      </p>
      <p>{t('time.pause.manager.until', { date: formatInstant(until, locale) })}</p>
      <ReasonForm
        button={t('time.pause.manager.continue')}
        confirm={t('time.pause.manager.continueConfirm')}
        hint={t('time.pause.manager.continueHint')}
        send={(why) => api.candidate.continueTime({ ...candidate, entryId, reason: why })}
        onSent={onContinued}
      />
    </>
  );
}
