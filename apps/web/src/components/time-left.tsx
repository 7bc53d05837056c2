import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ServerClock, timeLeft } from '../lib/server-clock.ts';

interface TimeLeftProps {
  closesAt: string;
  clock: ServerClock;
  /** When a pause ends by itself: until then the time that is left stays what it is. */
  pausedUntil?: string;
}

/** How much time is left by the server's clock, in calm words that change once a minute at most. */
export function TimeLeft({ closesAt, clock, pausedUntil }: TimeLeftProps) {
  const { t } = useTranslation();
  const nowMs = useServerNow(clock, 15_000);
  const left = timeLeft(
    closesAt,
    pausedUntil === undefined ? nowMs : Math.max(nowMs, Date.parse(pausedUntil)),
  );
  switch (left.unit) {
    case 'over':
      return t('attempt.left.over');
    case 'moment':
      return t('attempt.left.moment');
    case 'minutes':
      return t('attempt.left.minutes', { count: left.minutes });
    case 'hours':
      return t('attempt.left.hours', { hours: left.hours, minutes: left.minutes });
    case 'days':
      return left.days >= 3 || left.hours === 0
        ? t('attempt.left.daysOnly', { count: left.days })
        : t('attempt.left.days', { days: left.days, hours: left.hours });
  }
}

export function useServerNow(clock: ServerClock, everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => clock.nowMs());
  useEffect(() => {
    setNowMs(clock.nowMs());
    const timer = setInterval(() => setNowMs(clock.nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return nowMs;
}
