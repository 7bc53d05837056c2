import { type ChallengeManifest, decodeText, type Proof, ProofExpectation } from '@holdout/contract';
import type { Problem } from './catalog-error.ts';
import type { FolderFile } from './read-folder.ts';
import { toProjectFiles } from './read-submission-folder.ts';
import { parseShape, parseYaml } from './read-yaml.ts';

const proofName = /^[a-z][a-z0-9-]{1,40}$/;

/** `proofs/<name>/`: `expected.yaml`, and in `submission/` the project. */
export function readProofs(manifest: ChallengeManifest, found: FolderFile[], problems: Problem[]): Proof[] {
  const byName = new Map<string, FolderFile[]>();
  for (const file of found) {
    const [name = '', ...rest] = file.path.split('/');
    if (rest.length === 0) problems.push({ path: `proofs/${file.path}`, message: 'belongs in a folder' });
    else byName.set(name, [...(byName.get(name) ?? []), { ...file, path: rest.join('/') }]);
  }
  const proofs: Proof[] = [];
  for (const [name, files] of byName) {
    const proof = readProof(manifest, name, files, problems);
    if (proof) proofs.push(proof);
  }
  return proofs;
}

function readProof(
  manifest: ChallengeManifest,
  name: string,
  files: FolderFile[],
  problems: Problem[],
): Proof | undefined {
  const folder = `proofs/${name}`;
  if (!proofName.test(name))
    problems.push({ path: folder, message: 'name: lower-case letters, digits, "-"' });
  const declared = files.find((file) => file.path === 'expected.yaml');
  const prefix = 'submission/';
  const inSubmission = files.filter((file) => file.path.startsWith(prefix));
  const project = toProjectFiles(
    inSubmission.map((file) => ({ ...file, path: file.path.slice(prefix.length) })),
    problems,
    `${folder}/${prefix}`,
  );
  if (inSubmission.length === 0) problems.push({ path: `${folder}/submission`, message: 'holds no file' });
  for (const file of files)
    if (file !== declared && !inSubmission.includes(file))
      problems.push({ path: `${folder}/${file.path}`, message: 'has no place in a proof' });
  if (!declared) {
    problems.push({ path: `${folder}/expected.yaml`, message: 'is missing' });
    return undefined;
  }
  const file = `${folder}/expected.yaml`;
  const yaml = parseYaml(decodeText(declared.content) ?? '', file, problems);
  const expectation = parseShape(ProofExpectation, yaml, file, problems);
  if (!expectation) return undefined;
  for (const id of Object.keys(expectation.checks))
    if (!manifest.checks.includes(id))
      problems.push({ path: file, message: `checks.${id}: challenge.yaml does not list this check` });
  return { name, expectation, files: project };
}
