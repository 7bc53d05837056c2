import { Suspense } from 'react';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { lazyPart } from '../../../lib/lazy-part.ts';
import type { DataExplorerProps } from './data-explorer.tsx';

const DataExplorer = lazyPart(() => import('./data-explorer.tsx'));

/** The explorer comes with the first table that is looked at. */
export function LazyDataExplorer(props: DataExplorerProps) {
  return (
    <Suspense fallback={<LineSkeletons count={8} />}>
      <DataExplorer key={props.address} {...props} />
    </Suspense>
  );
}
