import type { Erasure } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatDay } from '../../lib/instants.ts';

/** Who asked for erasure: that it was done, and when. */
export function Erasures({ erasures }: { erasures: readonly Erasure[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (erasures.length === 0) return null;
  return (
    <Section title={t('ownData.manager.title')} hint={t('ownData.manager.hint')}>
      <ul>
        {erasures.map(({ id, invitedAt, erasedAt }) => (
          <li key={id}>
            {t('ownData.manager.entry', {
              invited: formatDay(invitedAt, locale),
              erased: formatDay(erasedAt, locale),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
