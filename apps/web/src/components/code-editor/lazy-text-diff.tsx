import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.ts';
import { LineSkeletons } from '../page/page-skeleton.tsx';
import type { TextDiffProps } from './text-diff.tsx';

const TextDiff = lazyPart(() => import('./text-diff.tsx'));

export function LazyTextDiff(props: TextDiffProps) {
  return (
    <Suspense fallback={<LineSkeletons count={8} />}>
      <TextDiff {...props} />
    </Suspense>
  );
}
