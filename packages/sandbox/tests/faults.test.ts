import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Docker from 'dockerode';
import { expect, test } from 'vitest';
import { connectEngine } from '../src/connect-engine.ts';
import { createSandbox } from '../src/open-sandbox.ts';
import { listContainers, removeLeftovers } from '../src/remove-leftovers.ts';
import { SandboxFault } from '../src/sandbox.ts';
import { callOf, testLimits, useSandbox } from './use-sandbox.ts';

/** When the platform fails it is thrown, and never becomes an outcome of the candidate. */
const { own, owner, open } = useSandbox();

const sleeper = [{ path: 'main.py', content: 'import time\nprint("on", flush=True)\ntime.sleep(100)' }];

/** Starts a program, does something to it once it runs, and gives back what the run was told. */
async function disturb(act: (id: string) => Promise<unknown>): Promise<unknown> {
  let acted: Promise<unknown> | undefined;
  const session = await open(sleeper, {
    onOutput: () => {
      acted ??= listContainers(own.docker, owner).then(([id]) => act(id ?? ''));
    },
  });
  const fault = await session.run({ kind: 'file', path: 'main.py' }).catch((error: unknown) => error);
  await acted;
  await session.close().catch(() => undefined);
  return fault;
}

test('a container that is removed from outside', async () => {
  const fault = await disturb((id) => own.docker.getContainer(id).remove({ force: true }));
  expect(fault).toBeInstanceOf(SandboxFault);
  expect(fault).toMatchObject({ kind: 'container' });
});

test('a container that is killed from outside', async () => {
  const fault = await disturb((id) => own.docker.getContainer(id).kill());
  expect(fault).toMatchObject({ name: 'SandboxFault', kind: 'container' });
});

test.each([
  { what: 'when its time is over', wallMs: 2_000 },
  { what: 'long before', wallMs: 600_000 },
])('a container that is paused from outside is noticed $what', async ({ wallMs }) => {
  let acted: Promise<unknown> | undefined;
  const session = await open(sleeper, {
    limits: { ...testLimits, wallMs },
    onOutput: () => {
      acted ??= listContainers(own.docker, owner).then(([id]) => own.docker.getContainer(id ?? '').pause());
    },
  });
  await expect(session.run({ kind: 'file', path: 'main.py' })).rejects.toMatchObject({ kind: 'container' });
  await acted;
});

test("a judge's container that is killed from outside", async () => {
  const files = [{ path: 'challenge.py', content: 'import time\ndef prepare(seed):\n    time.sleep(100)\n' }];
  const judge = await own.sandbox.openJudge({ label: 'x', files, seed: '1', limits: testLimits });
  const prepared = judge.prepare();
  const [id = ''] = await listContainers(own.docker, owner);
  await own.docker.getContainer(id).kill();
  await expect(prepared).rejects.toMatchObject({ name: 'SandboxFault', kind: 'container' });
  await judge.close();
});

test('an image that is not there', async () => {
  const image = { name: 'holdout-sandbox:nowhere', digest: `sha256:${'0'.repeat(64)}` };
  const sandbox = await createSandbox({ docker: own.docker, image, owner });
  const request = { label: 'x', files: [], limits: testLimits, preload: [] };
  await expect(sandbox.openCandidate(request)).rejects.toMatchObject({ name: 'SandboxFault', kind: 'image' });
});

test('a package that is not in the image', async () => {
  await expect(open([], { preload: ['nowhere'] })).rejects.toMatchObject({ kind: 'container' });
});

test('an engine that goes away in the middle of a run', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-engine-'));
  const socketPath = path.join(folder, 'docker.sock');
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const engine = connect('/var/run/docker.sock');
    for (const socket of [client, engine]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.pipe(engine).pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(socketPath, resolve));
  const sandbox = await createSandbox({ docker: new Docker({ socketPath }), image: own.image, owner });
  const session = await sandbox.openCandidate({
    label: 'x',
    files: sleeper,
    limits: testLimits,
    preload: [],
    onOutput: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  await expect(session.run({ kind: 'file', path: 'main.py' })).rejects.toMatchObject({ kind: 'engine' });
  await expect(session.close()).rejects.toBeInstanceOf(SandboxFault);
  await rm(folder, { recursive: true });
  // The container outlived its worker: the next start removes it.
  expect(await removeLeftovers(own.docker, 'somebody-else')).toBe(0);
  expect(await removeLeftovers(own.docker, owner)).toBe(1);
});

test('closing the sandbox under a run', async () => {
  const sandbox = await createSandbox({ docker: own.docker, image: own.image, owner });
  let closed: Promise<void> = Promise.resolve();
  const session = await sandbox.openCandidate({
    label: 'x',
    files: sleeper,
    limits: testLimits,
    preload: [],
    onOutput: () => {
      closed = sandbox.close();
    },
  });
  await expect(session.run({ kind: 'file', path: 'main.py' })).rejects.toBeInstanceOf(SandboxFault);
  await closed;
  await expect(
    sandbox.openCandidate({ label: 'x', files: [], limits: testLimits, preload: [] }),
  ).rejects.toThrow(/closed/);
});

test('a function that is called before anything was loaded is our mistake', async () => {
  const session = await open([]);
  await expect(session.call(callOf('fit'))).rejects.toBeInstanceOf(SandboxFault);
  await session.close();
});

test.each([
  ['unix:///nowhere/docker.sock', /^(No Docker Engine is installed|A Docker Engine is installed but)/],
  ['tcp://127.0.0.1:9', /^The Docker Engine at tcp:\/\/127\.0\.0\.1:9 does not answer/],
  ['carrier-pigeon://home', /^DOCKER_HOST is not an address/],
])('no engine at %s', async (host, sentence) => {
  await expect(connectEngine(host)).rejects.toThrow(sentence);
});
