import type { QueueState, SystemStatus } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../components/facts.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatSeconds } from '../../lib/quantities.ts';

/** How much waits and runs, by kind of work. */
export function QueueFacts({ gradings, runs }: Pick<SystemStatus, 'gradings' | 'runs'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const oldest = ({ oldestWaitingSeconds: seconds }: QueueState) =>
    seconds !== null && (
      <div className="holdout-quiet">
        {t('house.system.oldest', { time: formatSeconds(seconds * 1000, locale) })}
      </div>
    );
  return (
    <Facts
      items={[
        {
          name: t('house.system.runs'),
          value: (
            <>
              {t('house.system.runCounts', { ...runs })}
              {oldest(runs)}
            </>
          ),
        },
        {
          name: t('house.system.gradings'),
          value: (
            <>
              {t('house.system.gradingCounts', { ...gradings })}
              {oldest(gradings)}
            </>
          ),
        },
      ]}
    />
  );
}
