import type { AttemptView, ChallengeView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { Afterwards } from './afterwards/afterwards.tsx';
import { DownloadWork } from './download-work.tsx';
import { OwnData } from './own-data/own-data.tsx';
import { Recorded } from './recording/recorded.tsx';
import { Submissions } from './submissions.tsx';
import { TimeLog } from './time-log.tsx';

/** Where the work stands, once it has been started or its time is over. */
export function AfterStart({ attempt, challenge }: { attempt: AttemptView; challenge: ChallengeView }) {
  const { t } = useTranslation();
  return (
    <>
      {attempt.state === 'closed' && <Afterwards attempt={attempt} />}
      <Section title={t('attempt.submissions.title')}>
        <Submissions submissions={attempt.submissions} />
      </Section>
      {attempt.startedAt !== null && (
        <Section title={t('attempt.download.title')}>
          <DownloadWork challenge={challenge} />
        </Section>
      )}
      <TimeLog />
      {attempt.startedAt !== null && <Recorded isRecorded={attempt.isRecorded} />}
      <OwnData />
    </>
  );
}
