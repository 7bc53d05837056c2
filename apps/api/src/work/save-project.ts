import type { SaveRequest } from '@holdout/contract';
import { sha256 } from '@holdout/contract/digest';
import {
  type Db,
  type FileMap,
  insertRevision,
  lockAttempt,
  type RevisionRow,
  saveFiles,
  selectBlobSizes,
  selectPathsChangedSince,
  selectRevisionsForSave,
  type Workspace,
} from '@holdout/db';
import { buildSave, type Save } from './build-save.ts';

export type SaveResult =
  | { kind: 'saved'; revision: RevisionRow; isPaused: boolean }
  | { kind: 'not_started' }
  | { kind: 'closed'; closesAt: Date }
  | { kind: 'conflict'; revision: number; savedAt: Date; changedPaths: string[] }
  | Exclude<Save, { kind: 'ok' }>;

/**
 * One save: all of it or nothing, one after another for each attempt. A save that was acknowledged before is
 * acknowledged again, even after the deadline; a new one counts when it arrived before the end, by the database's clock.
 * In a pause what had been typed before still comes in, and is kept.
 */
export function saveProject(db: Db, attemptId: string, request: SaveRequest): Promise<SaveResult> {
  return db.transaction(async (tx): Promise<SaveResult> => {
    const attempt = await lockAttempt(tx, attemptId);
    const { isPaused } = attempt;
    const { known, latest } = await selectRevisionsForSave(tx, attempt, request.saveId);
    if (known !== null) return { kind: 'saved', revision: known, isPaused };
    if (attempt.startedAt === null) return { kind: 'not_started' };
    if (attempt.isClosed) return { kind: 'closed', closesAt: attempt.closesAt };
    const { latestRevision } = attempt;
    const { baseRevision } = request;
    // A base that we never gave out can only be a mistake: it is told apart by a revision below it.
    if (baseRevision > latestRevision || (baseRevision < latestRevision && !request.isForced)) {
      const savedAt = latest?.savedAt ?? attempt.opensAt;
      const changedPaths = await selectPathsChangedSince(tx, attemptId, baseRevision);
      return { kind: 'conflict', revision: latestRevision, savedAt, changedPaths };
    }
    const { workspace } = attempt;
    if (workspace === null) throw new Error('An attempt started before its workspace was there');
    const save = await planSave(tx, latest?.files ?? workspace.project, request.changes, workspace);
    if (save.kind !== 'ok') return save;
    await saveFiles(tx, writtenFiles(request.changes));
    const changedPaths = [...new Set(request.changes.map((change) => change.path))].sort();
    const { files, totalBytes } = save;
    const saved = { attemptId, saveId: request.saveId, files, changedPaths, totalBytes };
    return { kind: 'saved', revision: await insertRevision(tx, saved), isPaused };
  });
}

async function planSave(
  tx: Db,
  before: FileMap,
  changes: SaveRequest['changes'],
  workspace: Workspace,
): Promise<Save> {
  const bytes = await selectBlobSizes(tx, Object.values(before));
  const digests = new Map<string, string | null>(changes.map(({ path }) => [path, null]));
  for (const { path, content } of writtenFiles(changes)) {
    const digest = sha256(content);
    digests.set(path, digest);
    bytes.set(digest, Buffer.byteLength(content));
  }
  return buildSave(before, digests, workspace, (digest) => bytes.get(digest) ?? 0);
}

/** The last change of a path counts; deletions drop out. */
function writtenFiles(changes: SaveRequest['changes']): { path: string; content: string }[] {
  const last = new Map(changes.map(({ path, content }) => [path, content]));
  return [...last].flatMap(([path, content]) => (content === null ? [] : [{ path, content }]));
}
