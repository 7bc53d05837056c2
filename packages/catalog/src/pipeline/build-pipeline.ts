import {
  contentSentences,
  decodeText,
  type EvidenceMap,
  type PipelineChallenge,
  PipelineManifest,
  type ProjectFile,
  ProofExpectation,
} from '@holdout/contract';
import type { Problem } from '../catalog-error.ts';
import { type ChallengeFiles, readBothLanguages, refuseStrayFiles } from '../challenge-files.ts';
import type { FolderFile } from '../read-folder.ts';
import { readProofs } from '../read-proofs.ts';
import { toProjectFiles } from '../read-submission-folder.ts';
import { parseShape } from '../read-yaml.ts';
import { readCheckSentences } from './check-sentences.ts';

const judgeModule = 'challenge.py';
const hasPlace =
  /^(challenge\.yaml|(statement|dictionary)\.(en|fr)\.md|checks\.(en|fr)\.yaml|README\.md|(starter|visible|hidden|proofs)\/.*)$/s;

export function buildPipeline(
  files: ChallengeFiles,
  yaml: unknown,
  evidenceMap: EvidenceMap | undefined,
): Omit<PipelineChallenge, 'digest'> | undefined {
  const { problems, inFolder, textOf } = files;
  refuseStrayFiles(files, hasPlace);
  const manifest = readManifest(yaml, evidenceMap, problems);
  const statement = readBothLanguages(files, 'statement');
  const hasDictionary = files.found.some((file) => /^dictionary\.(en|fr)\.md$/.test(file.path));
  const dictionary = hasDictionary ? readBothLanguages(files, 'dictionary') : null;
  const starter = toProjectFiles(inFolder('starter'), problems, 'starter/');
  const visible = toProjectFiles(inFolder('visible'), problems, 'visible/');
  const hidden = readHidden(inFolder('hidden'), problems);
  if (!manifest) return undefined;
  const sentences = readCheckSentences(manifest, textOf, problems);
  const proofs = readProofs(files, ProofExpectation, ({ expectation }) =>
    Object.keys(expectation.checks)
      .filter((id) => !manifest.checks.includes(id))
      .map((id) => `checks.${id}: challenge.yaml does not list this check`),
  );
  findEntryProblem(manifest, starter, problems);
  return {
    kind: 'pipeline',
    manifest,
    statement,
    dictionary,
    sentences,
    starter,
    visible: visible.map((file) => ({ ...file, path: `visible/${file.path}` })),
    hidden,
    proofs,
  };
}

function readManifest(
  yaml: unknown,
  evidenceMap: EvidenceMap | undefined,
  problems: Problem[],
): PipelineManifest | undefined {
  const file = 'challenge.yaml';
  const manifest = parseShape(PipelineManifest, yaml, file, problems);
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

function readHidden(found: FolderFile[], problems: Problem[]): PipelineChallenge['hidden'] {
  if (!found.some((file) => file.path === judgeModule))
    problems.push({ path: `hidden/${judgeModule}`, message: 'is missing' });
  return found.flatMap((file) => {
    const content = decodeText(file.content);
    if (content !== null) return [{ path: file.path, content }];
    problems.push({ path: `hidden/${file.path}`, message: contentSentences.not_text });
    return [];
  });
}

function findEntryProblem(manifest: PipelineManifest, starter: ProjectFile[], problems: Problem[]): void {
  if (starter.some((file) => file.path === manifest.entry.file)) return;
  problems.push({
    path: `starter/${manifest.entry.file}`,
    message: 'is missing: challenge.yaml names it as entry',
  });
}
