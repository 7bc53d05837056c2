import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The place of a page that is on its way: a title, a lead, some lines. */
export function PageSkeleton({ lineCount = 6 }: { lineCount?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('general.loading')}>
      <Skeleton height={34} width="min(22rem, 80%)" mb="md" />
      <Skeleton height={18} width="min(36rem, 95%)" mb={36} />
      <LineSkeletons count={lineCount} />
    </div>
  );
}

export function LineSkeletons({ count = 6 }: { count?: number }) {
  return Array.from({ length: count }, (_, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
    <Skeleton key={line} height={20} mb={20} width={`${100 - ((line * 13) % 30)}%`} />
  ));
}
