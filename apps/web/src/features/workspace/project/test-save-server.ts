import type { SaveRequest } from '@holdout/contract';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import type { Acknowledgement, Saved } from './autosave.ts';
import { applyChanges, type Files } from './project-files.ts';

export type TestSaveServer = ReturnType<typeof createTestSaveServer>;

/** For tests only: a server in memory that follows the contract: numbered revisions, a save id counts once, a stale base is refused. */
export function createTestSaveServer(files: Files) {
  const history: Files[] = [files];
  const acknowledged = new Map<string, Acknowledgement>();
  let isDown = false;
  let losesAnswers = false;
  let failure: SaveFailure | null = null;
  const latest = (): Saved => ({
    revision: history.length,
    savedAt: '2026-11-22T10:00:00Z',
    files: history.at(-1) as Files,
  });
  const requests: SaveRequest[] = [];
  return {
    history,
    requests,
    latest,
    setDown: (value: boolean) => (isDown = value),
    setLosesAnswers: (value: boolean) => (losesAnswers = value),
    setFailure: (value: SaveFailure | null) => (failure = value),
    saveElsewhere: (path: string, content: string) =>
      history.push({ ...(history.at(-1) as Files), [path]: content }),
    save: async (request: SaveRequest): Promise<Acknowledgement> => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (isDown) throw { kind: 'unreachable' } satisfies SaveFailure;
      if (failure) throw failure;
      requests.push(request);
      const before = acknowledged.get(request.saveId);
      if (before) return before;
      if (request.baseRevision !== history.length) throw { kind: 'conflict' } satisfies SaveFailure;
      history.push(applyChanges(history.at(-1) as Files, request.changes));
      const reply = { revision: history.length, savedAt: '2026-11-22T10:00:01Z' };
      acknowledged.set(request.saveId, reply);
      if (losesAnswers) throw { kind: 'unreachable' } satisfies SaveFailure;
      return reply;
    },
    loadLatest: async () => {
      if (isDown) throw { kind: 'unreachable' } satisfies SaveFailure;
      return latest();
    },
  };
}
