import { randomUUID } from 'node:crypto';
import type { Grade, PipelineGrade, ProjectFile } from '@holdout/contract';
import { connectEngine, createSandbox, ensureImage, listContainers, type Sandbox } from '@holdout/sandbox';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { gradeSubmission } from '../src/grade-submission.ts';
import type { PreparedCache } from '../src/run/prepared-cache.ts';
import { kit, sumChallenge } from './sum-challenge.ts';

/** The real sandbox, owned by one test file; after each test none of its containers is left; removal takes a moment. */
export function useGrading() {
  const owner = `test-${randomUUID()}`;
  const own = {} as { sandbox: Sandbox; docker: Awaited<ReturnType<typeof connectEngine>> };
  const cache = memoryCache();

  beforeAll(async () => {
    own.docker = await connectEngine(process.env.DOCKER_HOST);
    const image = await ensureImage(own.docker);
    own.sandbox = await createSandbox({ docker: own.docker, image, owner });
  });
  afterEach(async () => {
    await expect.poll(() => listContainers(own.docker, owner), { timeout: 20_000 }).toEqual([]);
  });
  afterAll(() => own.sandbox.close());

  return {
    own,
    owner,
    cache,
    grade: (files: ProjectFile[], seed = '1'): Promise<PipelineGrade> =>
      gradeSubmission({
        sandbox: own.sandbox,
        challenge: sumChallenge,
        kit,
        seed,
        files,
        preparedCache: cache,
      }),
  };
}

function memoryCache(): PreparedCache & { content: Map<string, Buffer> } {
  const content = new Map<string, Buffer>();
  return {
    content,
    async obtain(key, make) {
      const kept = content.get(key) ?? (await make());
      content.set(key, kept);
      return kept;
    },
  };
}

/** Results by check id. */
export function resultsOf(grade: Grade): Record<string, string> {
  return Object.fromEntries(grade.checks.map(({ id, result }) => [id, result]));
}
