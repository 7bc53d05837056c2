import type { WorkspaceView } from '@holdout/contract';
import { api } from '../../../lib/api-client.ts';
import { toAddress } from '../editor/open-file.ts';
import { LazyDataExplorer } from './lazy-data-explorer.tsx';

/** A data file of the challenge. Its bytes are known by their digest. */
export function DataFile({ attemptId, file }: { attemptId: string; file: WorkspaceView['data'][number] }) {
  return (
    <LazyDataExplorer
      attemptId={attemptId}
      address={toAddress({ kind: 'data', path: file.path })}
      path={file.path}
      source={{ key: file.digest, read: () => api.attempt.dataFile({ path: file.path }) }}
    />
  );
}
