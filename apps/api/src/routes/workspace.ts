import path from 'node:path';
import {
  type AttemptRow,
  type Db,
  selectAttempt,
  selectBlobSizes,
  selectFiles,
  selectRevision,
  type Workspace,
} from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { describeRevisions } from '../views/revision-page.ts';
import { describeRefusal } from '../work/describe-refusal.ts';
import { saveProject } from '../work/save-project.ts';
import { os } from './base.ts';

export const workspace = {
  workspace: os.attempt.workspace.handler(async ({ context: { db, actor }, errors }) => {
    const attempt = await selectAttempt(db, asCandidate(actor).attemptId);
    if (!isStarted(attempt)) throw errors.ATTEMPT_NOT_STARTED();
    const { project, data, visible } = attempt.workspace;
    const revision = await selectLatestRevision(db, attempt);
    const bytes = await selectBlobSizes(db, Object.values(data));
    return {
      revision: attempt.latestRevision,
      savedAt: revision?.savedAt.toISOString() ?? null,
      files: await selectFiles(db, revision?.files ?? project),
      data: Object.entries(data)
        .map(([path, digest]) => ({ path, digest, bytes: bytes.get(digest) ?? 0 }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
      visible: await selectFiles(db, visible),
    };
  }),

  dataFile: os.attempt.dataFile.handler(async ({ input, context: { db, actor }, errors }) => {
    const attempt = await selectAttempt(db, asCandidate(actor).attemptId);
    if (!isStarted(attempt)) throw errors.ATTEMPT_NOT_STARTED();
    const { data } = attempt.workspace;
    const digest = Object.hasOwn(data, input.path) ? data[input.path] : undefined;
    if (digest === undefined) throw errors.NOT_FOUND();
    const [file] = await selectFiles(db, { [input.path]: digest });
    if (file === undefined) throw errors.NOT_FOUND();
    return new File([file.content], path.posix.basename(file.path), { type: 'text/csv' });
  }),

  save: os.attempt.save.handler(async ({ input, context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'save', attemptId);
    const { baseRevision, saveId, isForced, changes } = input;
    const result = await saveProject(db, attemptId, { baseRevision, saveId, isForced, changes });
    switch (result.kind) {
      case 'saved': {
        const { revision, isPaused } = result;
        return { revision: revision.number, savedAt: revision.savedAt.toISOString(), isPaused };
      }
      case 'not_started':
        throw errors.ATTEMPT_NOT_STARTED();
      case 'closed':
        throw errors.ATTEMPT_CLOSED({ data: { closesAt: result.closesAt.toISOString() } });
      case 'conflict': {
        const { revision, changedPaths } = result;
        const savedAt = result.savedAt.toISOString();
        throw errors.REVISION_CONFLICT({ data: { revision, savedAt, changedPaths } });
      }
      case 'too_large': {
        const { reason } = result;
        const data = reason === 'fileBytes' ? { reason, path: result.path } : { reason };
        throw errors.PROJECT_TOO_LARGE({ message: describeRefusal(result), data });
      }
      case 'path_refused': {
        const { path, problem } = result;
        throw errors.PATH_REFUSED({ message: describeRefusal(result), data: { path, problem } });
      }
    }
  }),

  revisions: os.attempt.revisions.handler(({ input, context: { db, actor } }) => {
    return describeRevisions(db, asCandidate(actor).attemptId, input.before);
  }),

  revision: os.attempt.revision.handler(async ({ input, context: { db, actor } }) => {
    const row = await selectRevision(db, asCandidate(actor).attemptId, input.revision);
    return {
      revision: row.number,
      savedAt: row.savedAt.toISOString(),
      files: await selectFiles(db, row.files),
    };
  }),
};

function isStarted(attempt: AttemptRow): attempt is AttemptRow & { workspace: Workspace } {
  return attempt.startedAt !== null && attempt.workspace !== null;
}

async function selectLatestRevision(db: Db, attempt: AttemptRow) {
  if (attempt.latestRevision === 0) return null;
  return selectRevision(db, attempt.id, attempt.latestRevision);
}
