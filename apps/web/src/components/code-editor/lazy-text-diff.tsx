import { lazy, Suspense } from 'react';
import { LineSkeletons } from '../page/page-skeleton.tsx';
import type { TextDiffProps } from './text-diff.tsx';

const TextDiff = lazy(() => import('./text-diff.tsx'));

export function LazyTextDiff(props: TextDiffProps) {
  return (
    <Suspense fallback={<LineSkeletons count={8} />}>
      <TextDiff {...props} />
    </Suspense>
  );
}
