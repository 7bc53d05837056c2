import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readChallenge } from '@holdout/catalog';
import { type PipelineChallenge, requirePipeline, toRunLimits } from '@holdout/contract';
import { type RunResult, runProject } from '@holdout/grading';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ArchiveParts, layOutArchive } from '../../web/src/lib/project-archive/lay-out-archive.ts';
import { writeZip } from '../../web/src/lib/zip/write-zip.ts';
import { withEngine } from '../src/author/engine.ts';
import { projectFolder, readConfig } from '../src/config.ts';
import { readSandboxFolder } from './sandbox-folder.ts';

/** What a candidate takes home, unpacked and started there: it must say what the platform says. */
const name = 'practice-revision-1';
const data = [{ path: 'data/numbers.csv', content: 'a,b\n1,2\n' }];
let home: string;
let challenge: PipelineChallenge;
let tag: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'holdout-home-'));
  challenge = requirePipeline(await readChallenge(path.join(projectFolder, 'challenges/practice')));
  const content = { name, visible: challenge.visible, data, locale: 'en' as const };
  const limits = toRunLimits(challenge.manifest);
  const archive = layOutArchive({ ...content, limits, files: startWork() }, await readParts());
  await writeFile(
    path.join(home, 'work.zip'),
    Buffer.from(await new Blob(await writeZip(archive)).arrayBuffer()),
  );
  await promisify(execFile)('unzip', ['-q', 'work.zip'], { cwd: home });
  tag =
    /holdout-work-locally:[0-9a-f]{8}/.exec(
      await readFile(path.join(home, name, 'work-locally.sh'), 'utf8'),
    )?.[0] ?? '';
}, 60_000);
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
  await promisify(execFile)('docker', ['rmi', '--no-prune', tag], { env: engineEnvironment() }).catch(
    () => undefined,
  );
});

/** The starter, with files that show what a run may do. */
function startWork(): Record<string, string> {
  return {
    ...Object.fromEntries(challenge.starter.map(({ path, content }) => [path, content])),
    'look.py': [
      'import os, socket, sys',
      "print(open('data/numbers.csv').read())",
      "print('folder', os.getcwd(), 'user', os.getuid(), sys.version.split()[0])",
      'try:',
      "    socket.create_connection(('1.1.1.1', 53), 1)",
      'except OSError as error:',
      "    print('no network', error)",
    ].join('\n'),
    'hungry.py': "x = bytearray(4_000_000_000)\nprint('never')\n",
    'sleepy.py': "import time\nprint('sleeps', flush=True)\ntime.sleep(3600)\n",
  };
}

async function readParts(): Promise<ArchiveParts> {
  const read = (file: string) => readFile(path.join(projectFolder, 'docker/work-locally', file), 'utf8');
  const [script, runner, en, fr] = await Promise.all(
    ['work-locally.sh', 'run.py', 'README.en.md', 'README.fr.md'].map(read),
  );
  if (!script || !runner || !en || !fr) throw new Error('docker/work-locally is not complete');
  return { script, runner, readme: { en, fr }, sandbox: await readSandboxFolder() };
}

/** The engine of these tests has no registry, and its cache belongs to the builder of the platform. */
function engineEnvironment(): NodeJS.ProcessEnv {
  const { dockerHost } = readConfig();
  return { ...process.env, ...(dockerHost && { DOCKER_HOST: dockerHost }), DOCKER_BUILDKIT: '0' };
}

async function workLocally(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...engineEnvironment(), BASE: await findBase() };
  return new Promise((resolve) => {
    const started = execFile(
      path.join(home, name, 'work-locally.sh'),
      args,
      { cwd: path.join(home, name), env, maxBuffer: 10_000_000 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
    started.stdin?.end();
  });
}

async function findBase(): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', ['images', '--quiet', 'debian:trixie-slim'], {
    env: engineEnvironment(),
  });
  return stdout.trim() === '' ? 'holdout-base:trixie' : 'debian:trixie-slim';
}

async function runHere(kind: 'visible-checks' | 'own-tests'): Promise<RunResult> {
  const files = Object.entries(startWork()).map(([path, content]) => ({ path, content }));
  return withEngine(({ sandbox }) => runProject({ sandbox, challenge, files, dataFiles: data, kind }));
}

const outcomesIn = (output: string) =>
  [...output.matchAll(/^(passed|failed|skipped|error) +(\S+) {2}\(/gm)].map(([, outcome, id]) => ({
    id,
    outcome,
  }));

test('the visible checks at home end as on the platform, each of them', async () => {
  const here = await runHere('visible-checks');
  const { code, output } = await workLocally('checks');
  expect(here.tests?.length).toBeGreaterThan(0);
  expect(outcomesIn(output), output).toEqual(here.tests?.map(({ id, outcome }) => ({ id, outcome })));
  expect(code).toBe(here.exitCode);
}, 600_000);

test('own tests at home are those that the platform finds', async () => {
  const here = await runHere('own-tests');
  const { code, output } = await workLocally('tests');
  expect(outcomesIn(output), output).toEqual(here.tests?.map(({ id, outcome }) => ({ id, outcome })));
  expect(code).toBe(here.exitCode);
}, 600_000);

test('a file finds its data, and no network', async () => {
  const { code, output } = await workLocally('run', 'look.py');
  expect(output).toContain('a,b\n1,2');
  expect(output).toContain('folder /work/project user 20000 3.13');
  expect(output).toContain('no network');
  expect(code).toBe(0);
}, 600_000);

test('the limits are those of the challenge: memory and time', async () => {
  const hungry = await workLocally('run', 'hungry.py');
  expect(hungry.output).not.toContain('never');
  expect(hungry.code).not.toBe(0);
  const script = path.join(home, name, 'work-locally.sh');
  const text = await readFile(script, 'utf8');
  await writeFile(script, text.replace(/(set -- run) \d+/, '$1 3'));
  const sleepy = await workLocally('run', 'sleepy.py');
  expect(sleepy.output).toContain('sleeps');
  expect(sleepy.output).toContain('Stopped after 3 s');
  expect(sleepy.code).toBe(124);
}, 600_000);

test('without a word of what to do it says what can be done', async () => {
  const { code, output } = await workLocally();
  expect(code).toBe(64);
  expect(output).toContain('./work-locally.sh checks');
});
