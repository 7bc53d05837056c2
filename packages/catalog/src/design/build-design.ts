import {
  type DesignChallenge,
  DesignExpectation,
  DesignGuide,
  DesignManifest,
  DesignSections,
  type Framework,
} from '@holdout/contract';
import type { z } from 'zod';
import { type ChallengeFiles, readBothLanguages, refuseStrayFiles } from '../challenge-files.ts';
import { readProofs } from '../read-proofs.ts';
import { toProjectFiles } from '../read-submission-folder.ts';
import { parseShape, parseYaml } from '../read-yaml.ts';
import { parseMerged } from '../translation/parse-merged.ts';
import { findDiagramProblems, findStrayAnswers } from './answer-problems.ts';
import { findGuideProblems, findRepeated, findSectionProblems } from './design-problems.ts';
import { makeStarter } from './make-starter.ts';

const hasPlace =
  /^(challenge\.yaml|statement\.(en|fr)\.md|(sections|hidden\/review)\.(en|fr)\.yaml|README\.md|(starter|proofs)\/.*)$/s;

export function buildDesign(
  files: ChallengeFiles,
  yaml: unknown,
  framework: Framework | undefined,
): Omit<DesignChallenge, 'digest'> | undefined {
  const { problems } = files;
  refuseStrayFiles(files, hasPlace);
  const manifest = parseShape(DesignManifest, yaml, 'challenge.yaml', problems);
  const statement = readBothLanguages(files, 'statement');
  const texts = readMerged(files, 'sections', DesignSections);
  const guide = readMerged(files, 'hidden/review', DesignGuide);
  const written = toProjectFiles(files.inFolder('starter'), problems, 'starter/');
  const indicatorIds = guide?.sections.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const proofs = readProofs(files, DesignExpectation, ({ expectation }) =>
    Object.keys(expectation.indicators)
      .filter((id) => indicatorIds && !indicatorIds.includes(id))
      .map((id) => `indicators.${id}: hidden/review.en.yaml has no such indicator`),
  );
  if (guide) findGuideProblems(guide, framework, 'hidden/review.en.yaml', problems);
  if (!manifest) return undefined;

  for (const id of findRepeated(manifest.sections))
    problems.push({ path: 'challenge.yaml', message: `sections: ${id} is listed twice` });
  if (texts) findSectionProblems(manifest, texts.sections, 'sections.en.yaml', problems);
  if (guide) findSectionProblems(manifest, guide.sections, 'hidden/review.en.yaml', problems);
  const answers = [
    { folder: 'starter', files: written },
    ...proofs.map((proof) => ({ folder: `proofs/${proof.name}/submission`, files: proof.files })),
  ];
  for (const answer of answers) findStrayAnswers(manifest, answer.files, answer.folder, problems);
  findDiagramProblems(written, problems);
  if (!texts || !guide) return undefined;
  const starter = makeStarter(manifest.sections, written);
  return { kind: 'design', manifest, statement, sections: texts.sections, guide, starter, proofs };
}

/** `<name>.en.yaml` with `<name>.fr.yaml` laid over it. */
function readMerged<Schema extends z.ZodType>(
  { textOf, problems }: ChallengeFiles,
  name: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  const read = (file: string) => {
    const text = textOf(file);
    return { file, value: text === undefined ? undefined : parseYaml(text, file, problems) };
  };
  return parseMerged(schema, read(`${name}.en.yaml`), read(`${name}.fr.yaml`), problems);
}
