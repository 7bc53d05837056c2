import path from 'node:path';
import {
  type Challenge,
  ChallengeManifest,
  contentSentences,
  decodeText,
  type EvidenceMap,
  type LocalizedText,
  type ProjectFile,
} from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { type Problem, refuseProblems } from './catalog-error.ts';
import { readCheckSentences } from './check-sentences.ts';
import { type FolderFile, findFolderProblem, readFolder } from './read-folder.ts';
import { readProofs } from './read-proofs.ts';
import { toProjectFiles } from './read-submission-folder.ts';
import { parseShape, parseYaml } from './read-yaml.ts';

const challengeLimits = { files: 2000, fileBytes: 5_000_000, totalBytes: 50_000_000, depth: 10 };
const judgeModule = 'challenge.py';

/**
 * Reads a challenge folder from anywhere on disk and throws a `CatalogError` with every problem it has. Against an
 * evidence map, each check that the folder lists must be one the map knows.
 */
export async function readChallenge(folder: string, evidenceMap?: EvidenceMap): Promise<Challenge> {
  const root = path.resolve(folder);
  const problems: Problem[] = [];
  const missing = await findFolderProblem(root);
  if (missing) problems.push({ path: '.', message: missing });
  refuseProblems(folder, problems);

  const found = await readFolder(root, challengeLimits, problems);
  const challenge = buildChallenge(found, evidenceMap, problems);
  refuseProblems(folder, problems);
  if (!challenge) throw new Error('a challenge without problems has a manifest');
  return challenge;
}

function buildChallenge(
  found: FolderFile[],
  evidenceMap: EvidenceMap | undefined,
  problems: Problem[],
): Challenge | undefined {
  const textOf = (file: string, isOptional = false): string | undefined => {
    const content = found.find((one) => one.path === file)?.content;
    const text = content ? decodeText(content) : null;
    if (text !== null) return text;
    if (content) problems.push({ path: file, message: contentSentences.not_text });
    else if (!isOptional) problems.push({ path: file, message: 'is missing' });
    return undefined;
  };
  const inFolder = (name: string) =>
    found
      .filter((file) => file.path.startsWith(`${name}/`))
      .map((file) => ({ ...file, path: file.path.slice(name.length + 1) }));

  findStrayFiles(found, problems);
  const manifest = readManifest(textOf('challenge.yaml'), evidenceMap, problems);
  const statement = readBothLanguages('statement', textOf, problems);
  const hasDictionary = found.some((file) => /^dictionary\.(en|fr)\.md$/.test(file.path));
  const dictionary = hasDictionary ? readBothLanguages('dictionary', textOf, problems) : null;
  const starter = toProjectFiles(inFolder('starter'), problems, 'starter/');
  const visible = toProjectFiles(inFolder('visible'), problems, 'visible/');
  const hidden = readHidden(inFolder('hidden'), problems);
  const sentences = manifest ? readCheckSentences(manifest, textOf, problems) : {};
  const proofs = manifest ? readProofs(manifest, inFolder('proofs'), problems) : [];
  if (manifest) findEntryProblem(manifest, starter, problems);
  if (!manifest) return undefined;
  return {
    manifest,
    statement,
    dictionary,
    sentences,
    starter,
    visible: visible.map((file) => ({ ...file, path: `visible/${file.path}` })),
    hidden,
    proofs,
    digest: digestProject(found.filter((file) => !file.path.startsWith('proofs/'))),
  };
}

function readManifest(
  text: string | undefined,
  evidenceMap: EvidenceMap | undefined,
  problems: Problem[],
): ChallengeManifest | undefined {
  if (text === undefined) return undefined;
  const file = 'challenge.yaml';
  const manifest = parseShape(ChallengeManifest, parseYaml(text, file, problems), file, problems);
  if (!manifest) return undefined;
  for (const id of new Set(manifest.checks))
    if (manifest.checks.indexOf(id) !== manifest.checks.lastIndexOf(id))
      problems.push({ path: file, message: `checks: ${id} is listed twice` });
  if (!evidenceMap || !manifest.evidence_map) return manifest;
  if (manifest.evidence_map !== evidenceMap.id)
    problems.push({
      path: file,
      message: `evidence_map: there is no "${manifest.evidence_map}", only "${evidenceMap.id}"`,
    });
  const known = new Set(evidenceMap.checks.map((check) => check.id));
  for (const id of manifest.checks)
    if (!known.has(id))
      problems.push({
        path: file,
        message: `checks: the evidence map "${evidenceMap.id}" has no check ${id}`,
      });
  return manifest;
}

function readBothLanguages(
  name: string,
  textOf: (file: string) => string | undefined,
  problems: Problem[],
): LocalizedText {
  const [en = '', fr = ''] = [textOf(`${name}.en.md`), textOf(`${name}.fr.md`)];
  const terms = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');
  if (en && fr && terms(en) !== terms(fr))
    problems.push({
      path: `${name}.fr.md`,
      message: `terms differ from ${name}.en.md (${terms(fr) || 'none'} against ${terms(en) || 'none'})`,
    });
  return { en, fr };
}

function readHidden(found: FolderFile[], problems: Problem[]): Challenge['hidden'] {
  if (!found.some((file) => file.path === judgeModule))
    problems.push({ path: `hidden/${judgeModule}`, message: 'is missing' });
  return found.flatMap((file) => {
    const content = decodeText(file.content);
    if (content !== null) return [{ path: file.path, content }];
    problems.push({ path: `hidden/${file.path}`, message: contentSentences.not_text });
    return [];
  });
}

function findEntryProblem(manifest: ChallengeManifest, starter: ProjectFile[], problems: Problem[]): void {
  if (starter.some((file) => file.path === manifest.entry.file)) return;
  problems.push({
    path: `starter/${manifest.entry.file}`,
    message: 'is missing: challenge.yaml names it as entry',
  });
}

const expected = /^(challenge\.yaml|(statement|dictionary)\.(en|fr)\.md|checks\.(en|fr)\.yaml|README\.md)$/;
const folders = /^(starter|visible|hidden|proofs)\//;

function findStrayFiles(found: FolderFile[], problems: Problem[]): void {
  for (const { path: file } of found)
    if (!expected.test(file) && !folders.test(file))
      problems.push({ path: file, message: 'has no place in a challenge folder' });
}
