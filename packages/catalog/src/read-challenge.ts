import path from 'node:path';
import type { Challenge, Kit } from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { z } from 'zod';
import { type Problem, refuseProblems } from './catalog-error.ts';
import { type ChallengeFiles, openFiles } from './challenge-files.ts';
import { buildDesign } from './design/build-design.ts';
import { buildPipeline } from './pipeline/build-pipeline.ts';
import { findFolderProblem, readFolder } from './read-folder.ts';
import { parseShape, parseYaml } from './read-yaml.ts';

const challengeLimits = { files: 2000, fileBytes: 5_000_000, totalBytes: 50_000_000, depth: 10 };

/** What a challenge may refer to. */
export type KitForChallenges = Pick<Kit, 'evidenceMap' | 'framework'>;

/**
 * Reads a challenge folder from anywhere on disk and throws a `CatalogError` with every problem it has. Against a kit,
 * each check that the folder lists must be one the evidence map knows, and each competency one of the framework.
 */
export async function readChallenge(folder: string, kit?: KitForChallenges): Promise<Challenge> {
  const root = path.resolve(folder);
  const problems: Problem[] = [];
  const missing = await findFolderProblem(root);
  if (missing) problems.push({ path: '.', message: missing });
  refuseProblems(folder, problems);

  const found = await readFolder(root, challengeLimits, problems);
  const challenge = buildChallenge(openFiles(found, problems), kit);
  refuseProblems(folder, problems);
  if (!challenge) throw new Error('a challenge without problems has a manifest');
  return { ...challenge, digest: digestProject(found.filter((file) => !file.path.startsWith('proofs/'))) };
}

const Kind = z.looseObject({ kind: z.enum(['pipeline', 'design']) });

/** The kind says what else must be there: without it nothing more can be told. */
function buildChallenge(files: ChallengeFiles, kit: KitForChallenges | undefined) {
  const file = 'challenge.yaml';
  const text = files.textOf(file);
  const yaml = text === undefined ? undefined : parseYaml(text, file, files.problems);
  const kind = parseShape(Kind, yaml, file, files.problems)?.kind;
  if (kind === undefined) return undefined;
  return kind === 'design'
    ? buildDesign(files, yaml, kit?.framework)
    : buildPipeline(files, yaml, kit?.evidenceMap);
}
