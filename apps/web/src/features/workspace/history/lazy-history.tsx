import { Suspense } from 'react';
import { lazyPart } from '../../../lib/lazy-part.ts';
import type { HistoryDialogProps } from './history-dialog.tsx';
import { useHistoryPlace } from './history-place.ts';

const HistoryDialog = lazyPart(() => import('./history-dialog.tsx'));

/** The history comes when somebody opens it. */
export function LazyHistory(props: Omit<HistoryDialogProps, 'place'>) {
  const place = useHistoryPlace();
  if (!place.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <HistoryDialog {...props} place={place} />
    </Suspense>
  );
}
