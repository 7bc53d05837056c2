import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { requirePipeline } from '@holdout/contract';
import { describe, expect, it } from 'vitest';
import { smallChallenge } from '../tests/small-challenge.ts';
import { problemsOf, temporaryFolder } from '../tests/temporary-folder.ts';
import { readChallenge } from './read-challenge.ts';
import { readKit } from './read-kit.ts';

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(smallChallenge).filter(([name]) => !names.includes(name)));
const changed = (name: string, from: string | RegExp, to: string) => ({
  ...smallChallenge,
  [name]: (smallChallenge[name] ?? '').replace(from, to),
});
const problems = async (files: Record<string, string | Buffer>) =>
  problemsOf(readChallenge(await temporaryFolder(files)));

describe('readChallenge', () => {
  it('reads a sound folder', async () => {
    const challenge = requirePipeline(await readChallenge(await temporaryFolder(smallChallenge)));
    expect(challenge.manifest.limits.hidden).toMatchObject({ wall_seconds: 10, processes: 64 });
    expect(challenge.visible.map((file) => file.path)).toEqual(['visible/test_visible.py']);
    expect(challenge.hidden.map((file) => file.path)).toEqual(['challenge.py']);
    expect(challenge.sentences.S1_total?.fr.title).toBe('Le total est juste');
    expect(challenge.dictionary).toBeNull();
    expect(challenge.proofs).toMatchObject([{ name: 'reference', files: [{ path: 'solution.py' }] }]);
  });

  it('has a digest that follows every file except the proofs and caches', async () => {
    const digest = async (files: Record<string, string>) =>
      (await readChallenge(await temporaryFolder(files))).digest;
    const plain = await digest(smallChallenge);
    expect(await digest({ ...smallChallenge, 'hidden/__pycache__/challenge.cpython-313.pyc': 'x' })).toBe(
      plain,
    );
    expect(await digest(changed('proofs/reference/expected.yaml', 'Sound', 'Solid'))).toBe(plain);
    expect(await digest(changed('hidden/challenge.py', 'return seed', 'return 1'))).not.toBe(plain);
  });

  it('lists everything that is missing in one go', async () => {
    expect(
      await problems(
        without('statement.fr.md', 'checks.fr.yaml', 'hidden/challenge.py', 'starter/solution.py'),
      ),
    ).toEqual([
      'statement.fr.md: is missing',
      'hidden/challenge.py: is missing',
      'checks.fr.yaml: is missing',
      'starter/solution.py: is missing: challenge.yaml names it as entry',
    ]);
    expect(await problems(without('challenge.yaml'))).toEqual(['challenge.yaml: is missing']);
    expect(await problemsOf(readChallenge('/nowhere/at/all'))).toEqual(['.: there is no such folder']);
  });

  it.each([
    [
      'a duplicate key',
      changed('challenge.yaml', 'kind: pipeline', 'kind: pipeline\nkind: pipeline'),
      /^challenge\.yaml: line 4: Map keys must be unique/,
    ],
    [
      'an unknown key',
      changed('challenge.yaml', 'format: 1', 'format: 1\nformta: 2'),
      /^challenge\.yaml: .*formta/,
    ],
    [
      'an unknown kind',
      changed('challenge.yaml', 'kind: pipeline', 'kind: quiz'),
      /^challenge\.yaml: kind: /,
    ],
    [
      'a limit out of bounds',
      changed('challenge.yaml', 'memory_mb: 256', 'memory_mb: 99999'),
      /limits\.run\.memory_mb: /,
    ],
    [
      'a check without sentences',
      changed('challenge.yaml', 'S1_total, T_kill', 'S1_total, T_kill, S2'),
      /^checks\.en\.yaml: S2: has no sentences/,
    ],
    [
      'a check listed twice',
      changed('challenge.yaml', 'S1_total, T_kill', 'S1_total, T_kill, T_kill'),
      /T_kill is listed twice/,
    ],
    [
      'sentences of no check',
      changed('challenge.yaml', 'S1_total, T_kill', 'S1_total'),
      /^checks\.en\.yaml: T_kill: challenge\.yaml does not list/,
    ],
    [
      'a translation that is missing',
      changed('checks.fr.yaml', /met: "Il valait {total:.1f}\.", not/, 'not'),
      /^checks\.fr\.yaml: S1_total\.saw\.met: translation missing/,
    ],
    [
      'another placeholder in French',
      changed('checks.fr.yaml', '{count}', '{compte}'),
      /S1_total\.did: placeholders differ from checks\.en\.yaml \(compte against count\)/,
    ],
    [
      'a broken placeholder',
      changed('checks.en.yaml', '{count}', '{count:!r}'),
      /S1_total\.did: not a placeholder: \{count:!r\}/,
    ],
    [
      'a measure the grader has not',
      changed('checks.en.yaml', '{caught}', '{killed}'),
      /T_kill: the grader has no measure \{killed\}/,
    ],
    [
      'no word for a failure',
      changed('checks.en.yaml', /, not_met: "It was {total:.1f}\."/, ''),
      /S1_total\.saw: needs "any", or both/,
    ],
    [
      'another term in French',
      changed('statement.fr.md', '{{column}}', '{{colonne}}'),
      /^statement\.fr\.md: terms differ/,
    ],
    [
      'a proof that expects an unknown check',
      changed('proofs/reference/expected.yaml', 'S1_total', 'S9'),
      /^proofs\/reference\/expected\.yaml: checks\.S9: /,
    ],
    [
      'a proof without files',
      without('proofs/reference/submission/solution.py'),
      /^proofs\/reference\/submission: holds no file/,
    ],
    ['a stray file', { ...smallChallenge, 'notes.txt': 'x' }, /^notes\.txt: has no place/],
    [
      'a name that a project may not hold',
      { ...smallChallenge, 'starter/-rf.py': 'x' },
      /^starter\/-rf\.py: has a name/,
    ],
    [
      'a binary file',
      { ...smallChallenge, 'hidden/data.bin': Buffer.from([0, 255, 1]) },
      /^hidden\/data\.bin: is not text/,
    ],
    [
      'a file that is too large',
      { ...smallChallenge, 'hidden/data.csv': 'x'.repeat(5_000_001) },
      /^hidden\/data\.csv: is too large: 5\.0 MB/,
    ],
  ])('refuses %s by its path', async (_, files, message) => {
    expect(await problems(files as Record<string, string | Buffer>)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
  });

  it('follows no symbolic link', async () => {
    const folder = await temporaryFolder(smallChallenge);
    const outside = await temporaryFolder({ 'secret.txt': 'secret' });
    await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'hidden/secret.txt'));
    await symlink(outside, path.join(folder, 'starter/link'));
    expect(await problemsOf(readChallenge(folder))).toEqual([
      'hidden/secret.txt: is a symbolic link; put the file itself here',
      'starter/link: is a symbolic link; put the file itself here',
    ]);
  });

  it('holds the listed checks against the evidence map that the manifest names', async () => {
    const kit = await readKit(path.join(import.meta.dirname, '../../rubric/kits/machine-learning-engineer'));
    const folder = await temporaryFolder(smallChallenge);
    await writeFile(
      path.join(folder, 'challenge.yaml'),
      `${smallChallenge['challenge.yaml']}evidence_map: take-home-evidence\n`,
    );
    expect(await problemsOf(readChallenge(folder, kit))).toEqual([
      'challenge.yaml: checks: the evidence map "take-home-evidence" has no check S1_total',
    ]);
  });
});
