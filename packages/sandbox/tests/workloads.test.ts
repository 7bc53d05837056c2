import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useSandbox } from './use-sandbox.ts';

/** What candidates' programs do all day works inside the walls: each system call that a library needs is let through. */
const { run, open } = useSandbox();

const limits = { wallMs: 150_000, memoryBytes: 1 << 30, processes: 64 };
const read = (name: string) => readFile(new URL(`workloads/${name}`, import.meta.url), 'utf8');

test.each(['arrays.py', 'learning.py', 'processes.py', 'files.py', 'waiting.py'])(
  '%s',
  async (name) => {
    const { ended, stdout, stderr } = await run(await read(name), limits);
    expect(stderr).toBe('');
    expect(stdout).toBe('done\n');
    expect(ended.outcome).toBe('completed');
  },
  180_000,
);

test('test_with_pytest.py', async () => {
  const name = 'test_with_pytest.py';
  const session = await open([{ path: name, content: await read(name) }]);
  const ran = await session.run({ kind: 'pytest', paths: [name] });
  await session.close();
  expect(ran).toMatchObject({ kind: 'ran', exitCode: 0 });
  const tests = ran.kind === 'ran' ? (ran.tests ?? []) : [];
  expect(tests.map((each) => each.outcome)).toEqual(Array(5).fill('passed'));
});
