import path from 'node:path';
import {
  AttitudeQuestion,
  CompetencyQuestion,
  DesignPrompt,
  decodeText,
  EvidenceMap,
  Framework,
  HiringProcess,
  type Kit,
  RubricContent,
} from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { z } from 'zod';
import { type Problem, refuseProblems } from './catalog-error.ts';
import { checkDesigns } from './kit/design-references.ts';
import { checkEvidenceMap } from './kit/evidence-references.ts';
import { checkFramework, checkIdsAreUnique } from './kit/framework-references.ts';
import { checkProcess } from './kit/process-references.ts';
import { checkAttitudeQuestions, checkCompetencyQuestions } from './kit/question-references.ts';
import { type KitParts, ReferenceCheck } from './kit/references.ts';
import { checkRubric } from './kit/rubric-references.ts';
import { type FolderFile, findFolderProblem, readFolder } from './read-folder.ts';
import { parseShape, parseYaml } from './read-yaml.ts';
import { parseMerged } from './translation/parse-merged.ts';

const kitLimits = { files: 100, fileBytes: 2_000_000, totalBytes: 20_000_000, depth: 3 };

/** Reads a kit folder, English and French merged by id, and throws a `CatalogError` with every problem it has. */
export async function readKit(folder: string): Promise<Kit> {
  const root = path.resolve(folder);
  const problems: Problem[] = [];
  const missing = await findFolderProblem(root);
  if (missing) problems.push({ path: '.', message: missing });
  refuseProblems(folder, problems);
  const found = await readFolder(root, kitLimits, problems);
  const parts = readParts(found, problems);
  refuseProblems(folder, problems);
  checkReferences(parts, problems);
  refuseProblems(folder, problems);
  const { designs, ...content } = parts as KitParts;
  return { ...content, id: path.basename(root), digest: digestProject(found) };
}

function readParts(found: FolderFile[], problems: Problem[]) {
  const designs = found
    .filter((file) => /^design-[a-z-]+\.yaml$/.test(file.path))
    .map((file) => readFile(found, file.path, 'design_prompt', DesignPrompt, 'en', problems));
  const both = <Schema extends z.ZodType>(name: string, key: string, schema: Schema) =>
    readBoth(found, name, key, schema, problems);
  return {
    framework: both('framework', 'framework', Framework),
    rubric: both('take-home-rubric', 'rubric', RubricContent),
    evidenceMap: both('evidence-map', 'evidence_map', EvidenceMap),
    competencyQuestions: both('competency-questions', 'competency_questions', z.array(CompetencyQuestion)),
    attitudeQuestions: both('attitude-questions', 'attitude_questions', z.array(AttitudeQuestion)),
    process: both('hiring-process', 'hiring_process', HiringProcess),
    designs,
  };
}

/** `<name>.yaml` with `<name>.fr.yaml` laid over it, parsed with the schema of the merged content. */
function readBoth<Schema extends z.ZodType>(
  found: FolderFile[],
  name: string,
  key: string,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const en = readFile(found, `${name}.yaml`, key, z.unknown(), 'en', problems);
  const file = `${name}.fr.yaml`;
  const fr = readFile(found, file, key, z.unknown(), 'fr', problems);
  return parseMerged(schema, { file: `${name}.yaml`, value: en }, { file, value: fr }, problems);
}

function readFile<Schema extends z.ZodType>(
  found: FolderFile[],
  file: string,
  key: string,
  schema: Schema,
  locale: 'en' | 'fr',
  problems: Problem[],
): z.infer<Schema> | undefined {
  const text = decodeText(found.find((one) => one.path === file)?.content ?? Buffer.from([0]));
  if (text === null) {
    problems.push({ path: file, message: 'is missing or not text in UTF-8' });
    return undefined;
  }
  const envelope = z.strictObject({ version: z.literal(1), locale: z.literal(locale), [key]: schema });
  const parsed = parseShape(envelope, parseYaml(text, file, problems), file, problems);
  return parsed?.[key] as z.infer<Schema> | undefined;
}

function checkReferences(parts: ReturnType<typeof readParts>, problems: Problem[]): void {
  const check = new ReferenceCheck(parts as KitParts, problems);
  checkIdsAreUnique(check);
  checkFramework(check);
  checkCompetencyQuestions(check);
  checkAttitudeQuestions(check);
  checkProcess(check);
  checkDesigns(check);
  checkRubric(check);
  checkEvidenceMap(check);
}
