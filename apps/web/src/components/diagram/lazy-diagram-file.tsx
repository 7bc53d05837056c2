import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.ts';
import { LineSkeletons } from '../page/page-skeleton.tsx';
import type { DiagramFileProps } from './diagram-file.tsx';

const DiagramFile = lazyPart(() => import('./diagram-file.tsx'));

/** The canvas comes with the first diagram that is looked at. */
export function LazyDiagramFile(props: DiagramFileProps) {
  return (
    <Suspense fallback={<LineSkeletons count={8} />}>
      <DiagramFile key={`${props.path} ${props.startsAsText}`} {...props} />
    </Suspense>
  );
}
