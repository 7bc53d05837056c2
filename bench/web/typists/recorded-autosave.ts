import { randomUUID } from 'node:crypto';
import type { WorkspaceView } from '@holdout/contract';
import type { ApiClient } from '../../../apps/cli/src/api-client.ts';
import { type Autosave, createAutosave } from '../../../apps/web/src/features/workspace/project/autosave.ts';
import { applyChanges, toFiles } from '../../../apps/web/src/features/workspace/project/project-files.ts';
import { toSaveFailure } from '../../../apps/web/src/lib/save-failure.ts';
import { digestOf } from './digest-of.ts';
import type { SavedProject } from './order.ts';

/** One save that was acknowledged: when it was sent, and how long its answer took. */
export interface Acknowledged extends SavedProject {
  sentAtMs: number;
  ms: number;
}

export interface RecordedAutosave extends Autosave {
  acknowledged: readonly Acknowledged[];
  troubles: readonly string[];
}

/** The saving of the page itself, with its delays, its bodies and its retries; writes down what the server answers. */
export function createRecordedAutosave(api: ApiClient, workspace: WorkspaceView): RecordedAutosave {
  const acknowledged: Acknowledged[] = [];
  const troubles: string[] = [];
  let safe = toFiles(workspace.files);
  const autosave = createAutosave({
    start: { ...workspace, files: safe },
    recovered: { changes: [], givenUp: [], beside: [] },
    async save(request) {
      const sentAtMs = performance.now();
      const reply = await api.attempt.save(request);
      const ms = performance.now() - sentAtMs;
      safe = applyChanges(safe, request.changes);
      acknowledged.push({ revision: reply.revision, digest: digestOf(safe), sentAtMs, ms });
      return reply;
    },
    async loadLatest() {
      const latest = await api.attempt.workspace();
      return { ...latest, files: toFiles(latest.files) };
    },
    toFailure(error) {
      troubles.push(String(error));
      return toSaveFailure(error);
    },
    journal: { keep: async () => true, hurry: () => undefined, release: () => undefined },
    createId: randomUUID,
  });
  return { ...autosave, acknowledged, troubles };
}
