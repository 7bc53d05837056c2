import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { callOf, useSandbox } from './use-sandbox.ts';

/** Two executions at once on one engine: neither finds what the other leaves behind where both can look. */
const { load } = useSandbox();

test('marks are seen in their own container, and nowhere else', async () => {
  const source = await readFile(new URL('neighbours.py', import.meta.url), 'utf8');
  const [one, other] = await Promise.all([load(source, ['leave', 'look']), load(source, ['leave', 'look'])]);
  const value = async ({ session }: typeof one, name: string, process: 'new' | 'same' = 'same') => {
    const result = await session.call(callOf(name, { process }));
    if (result.kind !== 'value') throw new Error(JSON.stringify(result));
    return result.value;
  };
  const count = await value(one, 'leave', 'new');
  expect(count).toBeGreaterThan(40);
  // The control: whoever is in the same container finds all of it.
  expect(await value(one, 'look')).toMatchObject({
    'abstract sockets': true,
    files: ['/dev/shm', '/tmp', '/work'],
    processes: 1,
    locks: expect.arrayContaining(['flock:/dev/null', 'fcntl:/dev/null']),
  });
  expect(await value(other, 'look', 'new')).toEqual({
    'abstract sockets': false,
    files: [],
    processes: 0,
    locks: [],
    'lock table': 0,
    'System V': 0,
    keys: '',
    'host name': 'sandbox',
    tasks: [],
  });
  await Promise.all([one.session.close(), other.session.close()]);
});
