import { randomUUID } from 'node:crypto';
import { WorkerHealth } from '@holdout/contract';
import {
  connectEngine,
  listContainers,
  removeLeftovers,
  type Sandbox,
  SandboxFault,
  selfTest,
  type WarmKind,
} from '@holdout/sandbox';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EngineKeeper, keepEngine } from '../src/engine-keeper.ts';
import { type EngineProxy, makeEngineProxy } from './engine-proxy.ts';
import { makeLackingEngine } from './lacking-engine.ts';

/** The real engine, reached over a line that can be cut. */
const megabyte = 1024 * 1024;
const limits = {
  wallMs: 20_000,
  memoryBytes: 256 * megabyte,
  processes: 32,
  outputBytes: 64 * 1024,
  diskBytes: 16 * megabyte,
  diskEntries: 500,
  cpus: 1,
};
const warm: WarmKind[] = [{ side: 'candidate', limits, preload: [], count: 2 }];
const request = { label: 'test', files: [], limits, preload: [] };

let owner: string;
let proxy: EngineProxy;
let engine: EngineKeeper;
beforeEach(async () => {
  owner = `test-${randomUUID()}`;
  proxy = await makeEngineProxy();
  engine = keep();
});
afterEach(async () => {
  await engine.close();
  try {
    await noneIsLeft();
  } finally {
    await removeLeftovers(await connectEngine(process.env.DOCKER_HOST), owner);
    await proxy.remove();
  }
});

function keep(choices: { dockerHost?: string; runtime?: string } = {}): EngineKeeper {
  return keepEngine({
    dockerHost: proxy.host,
    runtime: undefined,
    owner,
    poolMemoryBytes: 1024 * megabyte,
    logger: pino({ level: 'silent' }),
    ...choices,
  });
}

async function countContainers(): Promise<number> {
  return (await listContainers(await connectEngine(process.env.DOCKER_HOST), owner)).length;
}

const noneIsLeft = () => expect.poll(countContainers, { timeout: 20_000 }).toBe(0);
const isFull = (sandbox: Sandbox) => expect.poll(() => sandbox.pool().idle, { timeout: 30_000 }).toBe(2);

/** A real fault of one container: it wants a package that the image does not have. */
async function meetContainerFault(sandbox: Sandbox): Promise<unknown> {
  return sandbox.openCandidate({ ...request, preload: ['nowhere'] }).catch((error: unknown) => error);
}

test('what is to be warm is held ready, told with every sign of life, and gone when the worker stops', async () => {
  engine.keepWarm(warm);
  await isFull(await engine.ready());
  const kind = { side: 'candidate', memoryBytes: limits.memoryBytes, target: 2, idle: 2 };
  expect(engine.describe().health).toMatchObject({ isServing: true, problem: null, pool: { kinds: [kind] } });
  expect(WorkerHealth.parse(engine.describe().health)).toEqual(engine.describe().health);
  await engine.close();
  await noneIsLeft();
});

test('an engine that many jobs lose at once is looked for once, and its pool is filled again', async () => {
  engine.keepWarm(warm);
  const first = await engine.ready();
  await isFull(first);
  await proxy.cut();
  const faults = await Promise.all(
    [1, 2, 3].map(() => first.openCandidate(request).catch((error: unknown) => error)),
  );
  for (const fault of faults) engine.report(first, fault);
  expect(engine.describe().health).toMatchObject({ isServing: false, pool: null });
  await proxy.mend();

  const found = await Promise.all([engine.ready(), engine.ready(), engine.ready()]);
  const [second] = found;
  if (second === undefined) throw new Error('nothing was found');
  expect(new Set(found)).toEqual(new Set([second]));
  expect(second).not.toBe(first);
  // A fault of the old one that is told late does not cost the new one.
  engine.report(first, faults[0]);
  expect(await engine.ready()).toBe(second);
  await isFull(second);
  await expect.poll(countContainers, { timeout: 20_000 }).toBe(2);
});

test('the fault of one container leaves the sandbox to the others', async () => {
  const sandbox = await engine.ready();
  const session = await sandbox.openCandidate({
    ...request,
    files: [{ path: 'main.py', content: 'print("still here")' }],
  });
  const fault = await meetContainerFault(sandbox);
  expect(fault).toMatchObject({ kind: 'container' });
  engine.report(sandbox, fault);
  engine.report(sandbox, fault);
  expect(await engine.ready()).toBe(sandbox);
  expect(await session.run({ kind: 'file', path: 'main.py' })).toMatchObject({ kind: 'ran', exitCode: 0 });
  await session.close();
});

test('a sandbox that fails its test after a container fault is replaced', async () => {
  const sandbox = await engine.ready();
  const fault = await meetContainerFault(sandbox);
  await proxy.cut();
  engine.report(sandbox, fault);
  const next = engine.ready();
  await expect.poll(() => engine.describe().health.isServing).toBe(false);
  await proxy.mend();
  const found = await next;
  expect(found).not.toBe(sandbox);
  await selfTest(found);
});

test('a pool that cannot be refilled brings the engine back to a check, before any job meets it', async () => {
  engine.keepWarm(warm);
  const first = await engine.ready();
  await isFull(first);
  await proxy.cut();
  await expect.poll(() => engine.describe().health.isServing, { timeout: 30_000 }).toBe(false);
  await proxy.mend();
  const second = await engine.ready();
  expect(second).not.toBe(first);
  await isFull(second);
});

test("hidden code that fails is no fault of the engine's", async () => {
  const sandbox = await engine.ready();
  engine.report(sandbox, new SandboxFault('judge', 'The judge failed.'));
  expect(await engine.ready()).toBe(sandbox);
});

test('whoever waits for an engine is let go when the worker stops', async () => {
  const sandbox = await engine.ready();
  await noneIsLeft();
  await proxy.cut();
  engine.report(sandbox, new SandboxFault('engine', 'gone'));
  const waiting = engine.ready();
  await engine.close();
  await expect(waiting).rejects.toThrow(/abort/i);
});

test('an engine without an essential protection serves nobody, and is named with what it lacks', async () => {
  const lacking = await makeLackingEngine({ MemoryLimit: false });
  const refused = keep({ dockerHost: lacking.host });
  const sentence = 'Code could use all memory of the machine.';
  await expect
    .poll(() => refused.describe().health)
    .toMatchObject({
      isServing: false,
      problem: `This Docker Engine cannot run candidate code safely. ${sentence}`,
      lacks: expect.arrayContaining([{ id: 'memory', isEssential: true, without: sentence }]),
    });
  await refused.close();
  await lacking.close();
});

test('a runtime that the engine does not know is told in one sentence', async () => {
  const refused = keep({ runtime: 'nowhere' });
  await expect
    .poll(() => refused.describe().health.problem)
    .toEqual(expect.stringMatching(/"nowhere".*not installed/));
  await refused.close();
});
