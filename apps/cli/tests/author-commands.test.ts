import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GradeReport } from '@holdout/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../src/config.ts';
import { runCommand } from './run-command.ts';

/** The commands for authors and testers, by the same door as `npm run`, on the real engine and without a platform. */
const practice = path.join(projectFolder, 'challenges/practice');
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'holdout-commands-'));
  environment = { HOLDOUT_DATA: path.join(folder, 'holdout-data'), INIT_CWD: folder };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, files: Record<string, string>): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name, file)), { recursive: true });
    await writeFile(path.join(folder, name, file), content);
  }
  return path.join(folder, name);
}
const run = (...args: string[]) => runCommand(args, environment);

describe('grade', () => {
  it('prints one JSON report on stdout and nothing else; the same seed gives the same receipt', async () => {
    const submission = path.join(practice, 'proofs/reference/submission');
    const first = await run('grade', 'practice', submission, '--seed', '7', '--json');
    expect(first).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Hidden checks') });
    const report = GradeReport.parse(JSON.parse(first.stdout));
    expect(report).toMatchObject({ challenge: 'practice', seed: 7, job: { status: 'finished' } });
    expect(report.executions[0]).toMatchObject({ name: 'hidden-checks', outcome: 'completed' });
    expect(new Set(report.checks.map((check) => check.result))).toEqual(new Set(['met']));
    const second = await run('grade', 'practice', submission, '--seed', '7', '--json');
    expect(GradeReport.parse(JSON.parse(second.stdout)).receipt).toEqual(report.receipt);
  });

  it('takes a challenge folder from anywhere, a seed in words, and answers people in their language', async () => {
    await cp(practice, path.join(folder, 'elsewhere'), { recursive: true });
    const submission = path.join(practice, 'proofs/off-by-some/submission');
    const graded = await run('grade', 'elsewhere', submission, '--seed', 'some-world', '--locale', 'fr');
    expect(graded.exitCode).toBe(0);
    expect(graded.stdout).toContain('practice, seed some-world');
    expect(graded.stdout).toContain('✗');
    expect(graded.stdout).toContain('pas assez pour le dire');
  });

  it('a broken submission is graded: exit code 0, the outcome says what happened', async () => {
    const broken = await put('broken', { 'solution.py': 'x = 1\ndef fit(:\n' });
    const { exitCode, stdout } = await run('grade', 'practice', broken, '--json');
    expect(exitCode).toBe(0);
    const report = GradeReport.parse(JSON.parse(stdout));
    expect(report.executions).toMatchObject([
      { outcome: 'candidate_error', detail: expect.stringContaining('solution.py, line 2') },
    ]);
    expect(report.checks.every((check) => check.result === 'not_run')).toBe(true);
  });

  it.each([
    ['no arguments', [], /Name a challenge and the folder/],
    ['an unknown challenge', ['nowhere', '.'], /There is no challenge "nowhere".*practice/],
    ['an unknown option', ['practice', '.', '--speed'], /--speed/],
    ['a folder that is not there', ['practice', 'gone'], /\.: there is no such folder/],
    ['a bad seed', ['practice', '.', '--seed', '../1'], /A seed is a number/],
  ])('exit code 2 for %s', async (_, args, message) => {
    const { exitCode, stderr, stdout } = await run('grade', ...args, '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(message) });
    expect(JSON.parse(stdout)).toHaveProperty('problems');
  });

  it('exit code 2 for a broken challenge and for files it refuses, every problem by its path', async () => {
    await cp(practice, path.join(folder, 'damaged'), { recursive: true });
    await rm(path.join(folder, 'damaged/statement.fr.md'));
    await rm(path.join(folder, 'damaged/hidden'), { recursive: true });
    const damaged = await run(
      'grade',
      'damaged',
      path.join(practice, 'proofs/reference/submission'),
      '--json',
    );
    expect(damaged.exitCode).toBe(2);
    const paths = (JSON.parse(damaged.stdout) as { problems: { path: string }[] }).problems.map(
      (one) => one.path,
    );
    expect(paths).toEqual(['statement.fr.md', 'hidden/challenge.py']);

    const odd = await put('odd', { 'solution.py': '', 'tool.exe': '', '..\\up.py': '' });
    const refused = await run('grade', 'practice', odd);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toMatch(/\.\.\\up\.py: has a name/);
    expect(refused.stderr).toMatch(/tool\.exe: is of a type/);
  });

  it('refuses what no project may hold before anything is started, and names it so that no terminal obeys', async () => {
    const hostile = await put('hostile', {
      'solution.py': '',
      'a\nb\u001b[2J\u202e.py': '',
      'big.csv': 'x'.repeat(1_000_001),
    });
    const refused = await run('grade', 'practice', hostile);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(
      '  a␊b␛[2J⟨U+202E⟩.py: has a name that a project may not hold; use letters',
    );
    expect(refused.stderr).toContain('  big.csv: is too large: 1.0 MB, at most 1.0 MB; make it smaller');
    const json = await run('grade', 'practice', hostile, '--json');
    for (const obeyed of ['\u001b', '\u202e']) expect(json.stdout).not.toContain(obeyed);
    const { problems } = JSON.parse(json.stdout) as { problems: { path: string }[] };
    expect(problems.map(({ path }) => path)).toContain('a\nb\u001b[2J\u202e.py');
  });

  it('exit code 2 for a folder in the place of a data file', async () => {
    const clashing = await put('clashing', { 'solution.py': '', 'data/points.csv/own.csv': 'a\n' });
    const { exitCode, stderr } = await run('grade', 'practice', clashing);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('data/points.csv: is both a file and a folder; rename one of them'),
    });
  });

  it('exit code 3 and one clear sentence when no engine answers', async () => {
    const submission = path.join(practice, 'proofs/reference/submission');
    const { exitCode, stderr, stdout } = await runCommand(['grade', 'practice', submission, '--json'], {
      ...environment,
      DOCKER_HOST: 'unix:///nowhere/docker.sock',
    });
    expect(exitCode).toBe(3);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      job: { status: 'failed', reason: expect.stringContaining('Docker Engine') },
    });
  });
});

describe('run-file', () => {
  it('is the execution of the Run button', async () => {
    const project = await put('project', {
      'main.py': 'import sys\nprint("é")\nprint("no", file=sys.stderr)\nsys.exit(4)\n',
    });
    const { exitCode, stdout } = await run('run-file', project, 'main.py', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'candidate_error',
      exitCode: 4,
      stdout: 'é\n',
      stderr: 'no\n',
      usage: expect.objectContaining({ wallMs: expect.any(Number) }),
    });
  });

  it('finds the data beside the project, however large', async () => {
    const project = await put('project', {
      'main.py': 'print(len(open("data/train.csv").read()))\n',
      'data/train.csv': 'x'.repeat(2_000_000),
    });
    const { stdout } = await run('run-file', project, 'main.py', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'completed', stdout: '2000000\n' });
  });

  it('refuses a path that leads out of the folder', async () => {
    const project = await put('project', { 'main.py': '' });
    expect(await run('run-file', project, '../project/main.py')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await run('run-file', project, 'other.py')).toMatchObject({ exitCode: 2 });
  });

  it('shows a person what a program prints, and lets it do nothing to the terminal', async () => {
    const project = await put('noisy', { 'main.py': 'print("\\x1b[2J\\u202eé")\n' });
    expect((await run('run-file', project, 'main.py')).stdout).toBe('␛[2J⟨U+202E⟩é\n');
    const { stdout } = await run('run-file', project, 'main.py', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ stdout: '\u001b[2J\u202eé\n' });
  });

  it('ends a program that takes all memory, with its outcome', async () => {
    const project = await put('greedy', {
      'main.py': 'x = []\nwhile True:\n    x.append(bytearray(100_000_000))\n',
    });
    const { stdout } = await run('run-file', project, 'main.py', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'out_of_memory',
      message: expect.stringMatching(/^Stopped at 2 GB of memory, .* Look for copies of large tables/),
    });
  });
});

describe('challenge', () => {
  it('check: proofs come out as declared, and a wrong expectation is told by proof, seed and check', async () => {
    expect(await run('challenge', 'check', 'practice')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('came out as declared'),
    });
    const copy = path.join(folder, 'wrong');
    await cp(practice, copy, { recursive: true });
    await put('wrong/proofs/reference', {
      'expected.yaml': 'about: Wrong.\nseeds: ["1"]\nchecks: { P1_summary: not_met, P2_empty: met }\n',
    });
    const differs = await run('challenge', 'check', 'wrong', '--proof', 'reference');
    expect(differs.exitCode).toBe(1);
    expect(differs.stdout).toMatch(
      /proof +seed +check +expected +found\nreference +1 +P1_summary +not_met +met\n$/,
    );
  });

  it('workspace: writes what a candidate would find, into a new folder only; graded as it stands', async () => {
    const out = path.join(folder, 'out');
    const written = await run('challenge', 'workspace', 'practice', '--seed', '3', '--out', 'out');
    expect(written).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('seed 3') });
    expect(await readdir(path.join(out, 'data'))).toContain('points.csv');
    expect(await run('challenge', 'workspace', 'practice', '--out', 'out')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('not empty'),
    });
    const graded = await run('grade', 'practice', 'out', '--seed', '3', '--json');
    const given = await run('grade', 'practice', path.join(practice, 'starter'), '--seed', '3', '--json');
    const digestOf = ({ stdout }: { stdout: string }) =>
      GradeReport.parse(JSON.parse(stdout)).submissionDigest;
    expect(digestOf(graded)).toBe(digestOf(given));
  });
});

describe('a design', () => {
  const design = path.join(projectFolder, 'apps/api/tests/challenges/tiny-design');
  const runWithoutEngine = (...args: string[]) =>
    runCommand(args, { ...environment, DOCKER_HOST: 'unix:///nowhere/docker.sock' });

  it('is checked without an engine: its folder, and what its sample answers are to show', async () => {
    const { exitCode, stdout } = await runWithoutEngine('challenge', 'check', design);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('The folder is sound. Sections: 2. Sample answers: 1,');
    expect(stdout).toMatch(/^short +junior +en +0 +1 +1$/m);
    const json = await runWithoutEngine('challenge', 'check', design, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      challenge: 'tiny-design',
      answers: [{ name: 'short', seen: 0, partly: 1, not_seen: 1 }],
    });
  });

  it('a broken one is told with every problem', async () => {
    await cp(design, path.join(folder, 'broken-design'), { recursive: true });
    await put('broken-design', { 'sections.fr.yaml': 'sections: []\n', 'hidden/judge.py': '' });
    const { exitCode, stderr } = await runWithoutEngine('challenge', 'check', 'broken-design');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('hidden/judge.py: has no place in a challenge folder');
    expect(stderr).toContain('sections.fr.yaml: sections: data is missing');
  });

  it.each([
    ['grade', design, design],
    ['challenge', 'workspace', design, '--out', 'design-out'],
  ])('has nothing to run: %s', async (...args) => {
    const { exitCode, stderr } = await runWithoutEngine(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"tiny-design" is a design: people read it, and nothing of it runs.');
  });
});
