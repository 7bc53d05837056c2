import type { AttemptView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import type { ServerClock } from '../lib/server-clock.ts';
import { TimeLeft } from './time-left.tsx';

interface ClosingTimeProps {
  attempt: AttemptView;
  clock: ServerClock;
  /** When it closes, in words; in a pause nobody can say. */
  closes: string;
}

/** When the work closes and how much time is left; in a pause only that, and that it stands. */
export function ClosingTime({ attempt: { closesAt, pause }, clock, closes }: ClosingTimeProps) {
  const { t } = useTranslation();
  return (
    <>
      {pause === null ? closes : t('time.pause.title')} ·{' '}
      <TimeLeft closesAt={closesAt} clock={clock} pausedUntil={pause?.until} />
    </>
  );
}
