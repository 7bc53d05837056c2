import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readChallenge } from '@holdout/catalog';
import { requirePipeline } from '@holdout/contract';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../src/config.ts';
import { runCommand } from './run-command.ts';

/**
 * Every proof of the churn challenge through the real sandbox, in the first of its worlds; `npm run challenge -- check
 * churn` goes through all of them.
 */
const { proofs } = requirePipeline(await readChallenge(path.join(projectFolder, 'challenges/churn')));
const dataFolder = await mkdtemp(path.join(tmpdir(), 'holdout-proofs-'));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

test('there is a sound, a mediocre, a leaky and a brittle one', () => {
  expect(proofs.map((proof) => proof.name)).toEqual(
    expect.arrayContaining(['brittle', 'leaky', 'mediocre', 'reference']),
  );
});

test.each(proofs)('$name gives the results that it declares', async ({ name, expectation }) => {
  const seed = expectation.seeds[0] as string;
  const args = ['challenge', 'check', 'churn', '--proof', name, '--seed', seed];
  const { exitCode, stdout } = await runCommand(args, { HOLDOUT_DATA: dataFolder });
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: expect.stringContaining('came out as declared'),
  });
});
