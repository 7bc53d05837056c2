import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type Docker from 'dockerode';
import { afterAll, describe, expect, test } from 'vitest';
import { candidates, patience, usePool, works } from './use-pool.ts';

/** What goes wrong while containers wait for somebody: noticed before anybody is given one, and mended. */
const { own, openPool, open, ids, full } = usePool();
/** Where the driver keeps its end of the line to us. */
const driverOutput = 4;
const missing = `holdout-sandbox:test-${randomUUID()}`;

afterAll(async () => {
  await own.docker
    .getImage(missing)
    .remove({ noprune: true })
    .catch(() => undefined);
});

test('a ready container that dies is replaced', async () => {
  const sandbox = await openPool([candidates]);
  const [ready = ''] = await full();
  await own.docker.getContainer(ready).kill();
  await expect.poll(() => sandbox.pool().evicted, patience).toBe(1);
  expect(await full()).not.toContain(ready);
  await works(await open());
});

describe.runIf(process.getuid?.() === 0)('a ready container that speaks: what it says answers nobody', () => {
  /** Nothing inside can do this: only the root of the host reaches the pipes of a container's process 1. */
  async function speak(id: string, words: string): Promise<void> {
    const { State } = await own.docker.getContainer(id).inspect();
    await writeFile(`/proc/${State.Pid}/fd/${driverOutput}`, words);
  }

  test('it is thrown away at once', async () => {
    const sandbox = await openPool([candidates]);
    const [ready = ''] = await full();
    await speak(ready, 'good evening');
    await expect.poll(() => sandbox.pool().evicted, patience).toBe(1);
    expect(await full()).not.toContain(ready);
    await works(await open());
  });

  test('what is not yet a frame is found when the container is asked for', async () => {
    await openPool([candidates]);
    const [ready = ''] = await full();
    await speak(ready, 'g');
    await works(await open());
    await expect.poll(ids, patience).not.toContain(ready);
  });
});

test('a ready container that answers no more is noticed when it is asked', async () => {
  const sandbox = await openPool([candidates], { pool: { memoryBytes: 1024 ** 3, askEveryMs: 200 } });
  const [ready = ''] = await full();
  await own.docker.getContainer(ready).pause();
  await expect.poll(() => sandbox.pool().evicted, patience).toBe(1);
  await expect.poll(ids, patience).not.toContain(ready);
  await works(await open());
});

test('a missing image: few tries, those who ask are told at once, and all is well once it is there', async () => {
  const image = { name: missing, digest: missing };
  const told: string[] = [];
  const onBroken = ({ kind }: { kind: string }) => void told.push(kind);
  const sandbox = await openPool([{ ...candidates, count: 4 }], {
    image,
    pool: { memoryBytes: 1024 ** 3, onBroken },
  });
  await expect.poll(() => sandbox.pool().problem, patience).toMatch(/No such image/);
  expect(told[0]).toBe('image');
  const { failed } = sandbox.pool();
  // Four are wanted and each try takes milliseconds: without pauses there would be hundreds by now.
  expect(failed).toBeLessThanOrEqual(5);
  await expect(open()).rejects.toMatchObject({ kind: 'image' });
  expect(sandbox.pool().failed).toBe(failed);

  const [repo = '', tag] = missing.split(':');
  await own.docker.getImage(own.image.name).tag({ repo, tag });
  expect(await full()).toHaveLength(4);
  expect(sandbox.pool().problem).toBeNull();
  expect(sandbox.pool().failed).toBeLessThanOrEqual(failed + 2);
  await works(await open());
});

test('an engine that cannot change the share of a container serves without that courtesy', async () => {
  let updates = 0;
  const docker: Docker = Object.assign(Object.create(own.docker), {
    getContainer(id: string) {
      const update = () => {
        updates += 1;
        return Promise.reject(new Error('this runtime cannot update'));
      };
      return Object.assign(own.docker.getContainer(id), { update });
    },
  });
  const sandbox = await openPool([candidates], { docker });
  await full();
  await works(await open());
  await full();
  expect(sandbox.pool()).toMatchObject({ failed: 0, readyAtOnce: 1 });
  // Found out once, then left alone.
  expect(updates).toBe(1);
});
