import { expect, test } from 'vitest';
import { keyOf } from '../src/pool/kind.ts';
import { containerStarter } from '../src/pool/start-container.ts';
import { createWarmPool } from '../src/pool/warm-pool.ts';
import { createRemovals } from '../src/removals.ts';
import { candidates, patience, usePool, works } from './use-pool.ts';
import { testLimits } from './use-sandbox.ts';

/** Containers that are ready before anybody asks: used once, never grow old, never more than memory bears. */
const { own, owner, openPool, open, ids, full } = usePool();

/** Without sessions on top of it: what happens in these takes its own time after a container was handed out. */
function openBarePool() {
  const removals = createRemovals();
  const { docker, image } = own;
  const start = containerStarter({
    docker,
    image: image.name,
    owner,
    seccomp: '{"defaultAction":"SCMP_ACT_ALLOW"}',
    removals,
    onContainer: () => undefined,
  });
  return { pool: createWarmPool(start, { memoryBytes: 1024 ** 3 }), removals };
}

test('a ready container is taken at once, and another one takes its place', async () => {
  const sandbox = await openPool([candidates]);
  const [ready] = await full();
  const session = await open({ ...testLimits, wallMs: 5_000 });
  expect(sandbox.pool()).toMatchObject({ taken: 1, readyAtOnce: 1, inUse: 1 });
  await works(session);
  await expect.poll(() => sandbox.pool().idle, patience).toBe(1);
  await expect.poll(ids, patience).toHaveLength(1);
  expect(await ids()).not.toContain(ready);
});

test('however many ask at once, each gets a container that nobody else had', async () => {
  const { pool, removals } = openBarePool();
  pool.keepWarm([{ ...candidates, count: 3 }]);
  await expect.poll(() => pool.report().idle, patience).toBe(3);
  // More than are ready, and those that hand theirs back ask again while others still wait.
  const handed: string[] = [];
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        const { container } = await pool.take(candidates);
        handed.push(container.id);
        await container.close();
      }
    }),
  );
  expect(handed).toHaveLength(15);
  expect(new Set(handed).size).toBe(15);
  expect(pool.report().readyAtOnce).toBeGreaterThanOrEqual(3);
  await pool.close();
  await removals.settle();
});

test('whoever came first is served first', async () => {
  const { pool, removals } = openBarePool();
  const served: number[] = [];
  await Promise.all(
    [0, 1, 2, 3].map(async (place) => {
      const { container } = await pool.take(candidates);
      served.push(place);
      await container.close();
    }),
  );
  expect(served).toEqual([0, 1, 2, 3]);
  await pool.close();
  await removals.settle();
});

test('memory bounds the pool; what is named first comes first', async () => {
  const other = { ...candidates, limits: { ...testLimits, processes: testLimits.processes + 1 } };
  const sandbox = await openPool(
    [
      { ...other, count: 2 },
      { ...candidates, count: 5 },
    ],
    { pool: { memoryBytes: 350 * 1024 ** 2 } },
  );
  expect(sandbox.pool().target).toBe(3);
  const targets = Object.fromEntries(sandbox.pool().kinds.map((kind) => [keyOf(kind), kind.target]));
  expect(targets).toEqual({ [keyOf(other)]: 2, [keyOf(candidates)]: 1 });
  expect(await full()).toHaveLength(3);
});

test('what is no longer wanted is taken away', async () => {
  const sandbox = await openPool([{ ...candidates, count: 2 }]);
  await full();
  sandbox.keepWarm([]);
  await expect.poll(ids, patience).toEqual([]);
  await works(await open());
});

test('a container that has waited for too long is replaced', async () => {
  await openPool([candidates], { pool: { memoryBytes: 1024 ** 3, maxAgeMs: 1_500 } });
  const [old] = await full();
  await expect.poll(ids, patience).not.toContain(old);
  await works(await open());
});

test('closing takes away what is ready, what is starting and what is in use', async () => {
  const sandbox = await openPool([{ ...candidates, count: 3 }]);
  await expect.poll(() => sandbox.pool().idle, patience).toBeGreaterThan(0);
  const session = await open();
  const waiting = Promise.allSettled([open(), open(), open()]);
  expect(sandbox.pool().starting).toBeGreaterThan(0);
  await sandbox.close();
  expect(await ids()).toEqual([]);
  await expect(open()).rejects.toThrow(/closed/);
  await waiting;
  await expect(session.load({ file: 'solution.py', functions: [] })).rejects.toMatchObject({
    name: 'SandboxFault',
  });
  expect(await ids()).toEqual([]);
});
