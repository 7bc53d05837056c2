import type { ChallengeView, Locale, WorkspaceView } from '@holdout/contract';
import { api } from '../api-client.ts';
import { saveBlob } from '../save-blob.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import { layOutArchive } from './lay-out-archive.ts';

export interface ArchiveRequest {
  challenge: ChallengeView;
  workspace: Pick<WorkspaceView, 'data' | 'visible'>;
  /** The last acknowledged save. */
  revision: number;
  files: Readonly<Record<string, string>>;
  locale: Locale;
}

export interface Archive {
  name: string;
  /** False without a connection: the data files, or what one needs to run it at home, are missing. */
  isComplete: boolean;
}

/**
 * Packs a project for work at home and gives it to the person. What cannot be fetched is left out: one's own files are
 * always in it.
 */
export async function downloadArchive(request: ArchiveRequest): Promise<Archive> {
  const { challenge, workspace, revision, files, locale } = request;
  const limits = challenge.kind === 'pipeline' ? challenge.limits.runs : null;
  const [parts, data] = await Promise.all([
    limits && import('./archive-parts.ts').then(({ archiveParts }) => archiveParts).catch(() => null),
    readData(workspace.data).catch(() => null),
  ]);
  const name = `${challenge.id}-revision-${revision}`;
  const content = { name, files, locale, visible: workspace.visible, limits };
  const pieces = await writeZip(layOutArchive({ ...content, data: data ?? [] }, parts));
  saveBlob(new Blob(pieces, { type: 'application/zip' }), `${name}.zip`);
  return { name: `${name}.zip`, isComplete: (limits === null || parts !== null) && data !== null };
}

function readData(data: WorkspaceView['data']): Promise<ZipFile[]> {
  return Promise.all(
    data.map(async ({ path }) => {
      const file = await api.attempt.dataFile({ path });
      return { path, content: new Uint8Array(await file.arrayBuffer()) };
    }),
  );
}
