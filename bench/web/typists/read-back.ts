import type { ApiClient } from '../../../apps/cli/src/api-client.ts';
import { toFiles } from '../../../apps/web/src/features/workspace/project/project-files.ts';
import { toProblem } from '../../../apps/web/src/lib/problem.ts';
import { digestOf } from './digest-of.ts';
import type { SavedProject, TypistReport } from './order.ts';

/** What the server has of one candidate: these revisions, as far as they are there, the workspace and the runs. */
export async function readBack(
  api: ApiClient,
  revisions: number[],
): Promise<Pick<TypistReport, 'kept' | 'latest' | 'runs'>> {
  const kept: SavedProject[] = [];
  for (const revision of revisions) {
    const read = await api.attempt.revision({ revision }).catch((error: unknown) => {
      if (toProblem(error).kind === 'not_found') return null;
      throw error;
    });
    if (read !== null) kept.push(toSavedProject(read));
  }
  const runs = (await api.attempt.runs()).map(({ queuedAt, startedAt, outcome }) => {
    if (startedAt === null || outcome !== 'completed') throw new Error(`A run ended with ${outcome}.`);
    return { queuedAt, startedAt };
  });
  return { kept, latest: toSavedProject(await api.attempt.workspace()), runs };
}

function toSavedProject(read: {
  revision: number;
  files: { path: string; content: string }[];
}): SavedProject {
  return { revision: read.revision, digest: digestOf(toFiles(read.files)) };
}
