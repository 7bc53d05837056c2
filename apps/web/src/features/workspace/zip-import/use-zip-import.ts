import type { WorkspaceView } from '@holdout/contract';
import { useMemo, useState } from 'react';
import type { ZipProblem } from '../../../lib/zip/zip-refused.ts';
import type { UploadedFile } from '../files/read-uploads.ts';
import type { Autosave } from '../project/autosave.ts';
import type { Files } from '../project/project-files.ts';
import type { ImportPlan } from './plan-import.ts';

/** A ZIP that somebody chose: what it would do, or why it cannot be taken. */
export type ZipImport = { name: string } & (
  | { kind: 'planned'; plan: ImportPlan }
  | { kind: 'refused'; problem: ZipProblem | 'unreadable'; entry: string }
);

/** Reads a ZIP and shows what it would do; nothing is changed by that. */
export function useZipImport(project: Pick<Autosave, 'getSnapshot'>, workspace: WorkspaceView) {
  const [shown, setShown] = useState<ZipImport | null>(null);
  const actions = useMemo(() => {
    const fixedPaths = [...workspace.data, ...workspace.visible].map(({ path }) => path);
    return {
      close: () => setShown(null),
      open: (zip: UploadedFile) => void read(zip, project.getSnapshot().files, fixedPaths).then(setShown),
    };
  }, [project, workspace]);
  return { shown, ...actions };
}

async function read(zip: UploadedFile, files: Files, fixedPaths: readonly string[]): Promise<ZipImport> {
  const { path: name, file } = zip;
  const [{ readZip }, { planImport }, { ZipRefused }, { zipLimits }] = await Promise.all([
    import('../../../lib/zip/read-zip.ts'),
    import('./plan-import.ts'),
    import('../../../lib/zip/zip-refused.ts'),
    import('../../../lib/zip/zip-limits.ts'),
  ]);
  try {
    if (file.size > zipLimits.bytes) throw new ZipRefused('too_large');
    const entries = readZip(new Uint8Array(await file.arrayBuffer()));
    return { kind: 'planned', name, plan: await planImport(entries, files, fixedPaths) };
  } catch (error) {
    if (error instanceof ZipRefused) {
      return { kind: 'refused', name, problem: error.problem, entry: error.entry };
    }
    // A file that is gone, or that the browser may not read any more.
    return { kind: 'refused', name, problem: 'unreadable', entry: '' };
  }
}
