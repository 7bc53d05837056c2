import { decodeText, type Proof } from '@holdout/contract';
import type { z } from 'zod';
import type { ChallengeFiles } from './challenge-files.ts';
import type { FolderFile } from './read-folder.ts';
import { toProjectFiles } from './read-submission-folder.ts';
import { parseShape, parseYaml } from './read-yaml.ts';

const proofName = /^[a-z][a-z0-9-]{1,40}$/;

/**
 * `proofs/<name>/`: `expected.yaml`, and in `submission/` the project. What an expectation may not say about this
 * challenge is told by `findMistakes`.
 */
export function readProofs<Expectation extends z.ZodType>(
  files: ChallengeFiles,
  Expectation: Expectation,
  findMistakes: (proof: Proof<z.infer<Expectation>>) => string[],
): Proof<z.infer<Expectation>>[] {
  const byName = new Map<string, FolderFile[]>();
  for (const file of files.inFolder('proofs')) {
    const [name = '', ...rest] = file.path.split('/');
    if (rest.length === 0)
      files.problems.push({ path: `proofs/${file.path}`, message: 'belongs in a folder' });
    else byName.set(name, [...(byName.get(name) ?? []), { ...file, path: rest.join('/') }]);
  }
  const proofs: Proof<z.infer<Expectation>>[] = [];
  for (const [name, found] of byName) {
    const proof = readProof(files, name, found, Expectation);
    if (!proof) continue;
    proofs.push(proof);
    for (const message of findMistakes(proof))
      files.problems.push({ path: `proofs/${name}/expected.yaml`, message });
  }
  return proofs;
}

function readProof<Expectation extends z.ZodType>(
  { problems }: ChallengeFiles,
  name: string,
  found: FolderFile[],
  Expectation: Expectation,
): Proof<z.infer<Expectation>> | undefined {
  const folder = `proofs/${name}`;
  if (!proofName.test(name))
    problems.push({ path: folder, message: 'name: lower-case letters, digits, "-"' });
  const declared = found.find((file) => file.path === 'expected.yaml');
  const prefix = 'submission/';
  const inSubmission = found.filter((file) => file.path.startsWith(prefix));
  const project = toProjectFiles(
    inSubmission.map((file) => ({ ...file, path: file.path.slice(prefix.length) })),
    problems,
    `${folder}/${prefix}`,
  );
  if (inSubmission.length === 0) problems.push({ path: `${folder}/submission`, message: 'holds no file' });
  for (const file of found)
    if (file !== declared && !inSubmission.includes(file))
      problems.push({ path: `${folder}/${file.path}`, message: 'has no place in a proof' });
  if (!declared) {
    problems.push({ path: `${folder}/expected.yaml`, message: 'is missing' });
    return undefined;
  }
  const file = `${folder}/expected.yaml`;
  const yaml = parseYaml(decodeText(declared.content) ?? '', file, problems);
  const expectation = parseShape(Expectation, yaml, file, problems);
  return expectation && { name, expectation, files: project };
}
