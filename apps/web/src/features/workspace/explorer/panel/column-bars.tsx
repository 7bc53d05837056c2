import type { ColumnProfile } from '../profile/profile-column.ts';
import { Bars } from './bars.tsx';

/** The shape of a column at a glance: its bins, or its most frequent values if any occurs more than once. */
export function ColumnBars({
  profile,
  className,
}: {
  profile: ColumnProfile;
  className: string | undefined;
}) {
  const bins = profile.numbers?.bins ?? profile.dates?.bins;
  if (!bins && profile.singleCount === profile.distinctCount) return null;
  return <Bars counts={(bins ?? profile.top).map(({ count }) => count)} className={className} />;
}
