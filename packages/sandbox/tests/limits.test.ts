import { describe, expect, test } from 'vitest';
import { testLimits, useSandbox } from './use-sandbox.ts';

/** Each limit is broken once, by a program that breaks it. */
const { load, run } = useSandbox();

describe('time', () => {
  test('an endless loop is ended at the limit', async () => {
    const { ended } = await run('while True: pass', { wallMs: 1_000 });
    expect(ended.outcome).toBe('timeout');
    expect(ended.usage.wallMs).toBeGreaterThanOrEqual(1_000);
    expect(ended.usage.wallMs).toBeLessThan(5_000);
    expect(ended.usage.cpuMs).toBeGreaterThan(0);
  });

  test('an import that never ends does not use up the time of the whole execution', async () => {
    const limits = { ...testLimits, wallMs: 600_000 };
    const { session, loaded } = await load('while True: pass', ['fit'], { limits });
    expect(loaded).toMatchObject({ kind: 'stopped', ended: { outcome: 'timeout' } });
    expect((await session.close()).usage.wallMs).toBeLessThan(60_000);
  }, 90_000);

  test('a program that ignores signals and sleeps is ended all the same', async () => {
    const { ended } = await run(
      `
import signal, time
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP): signal.signal(number, signal.SIG_IGN)
time.sleep(1000)`,
      { wallMs: 800 },
    );
    expect(ended.outcome).toBe('timeout');
  });
});

describe('memory', () => {
  test('ten gigabytes', async () => {
    const { ended } = await run('x = []\nfor _ in range(10_000): x.append(b"x" * 1_000_000)');
    expect(ended.outcome).toBe('out_of_memory');
  });

  test('an allocation that cannot even be promised', async () => {
    const { ended } = await run('x = bytearray(1 << 60)');
    expect(ended.outcome).toBe('out_of_memory');
  });

  test('in a child process, while the program itself lives on and ends well', async () => {
    const { ended } = await run(`
import subprocess, sys
code = "x = []\\nwhile True: x.append(b'x' * 1_000_000)"
print(subprocess.run([sys.executable, "-c", code]).returncode)`);
    expect(ended.outcome).toBe('out_of_memory');
  });

  test('in /tmp it is counted as well', async () => {
    const source = `
held = b"x" * 60_000_000
with open("/tmp/fill", "wb") as file:
    while True: file.write(held[:1_000_000])`;
    const { ended } = await run(source, { memoryBytes: 64 << 20, diskBytes: 512 << 20 });
    expect(ended.outcome).toBe('out_of_memory');
  });

  test('when the kernel picks the driver because the culprit made itself small', async () => {
    const fill = `
open("/proc/self/oom_score_adj", "w").write("0")
file = open("/tmp/fill", "wb")
while True: file.write(b"x" * 65536)`;
    const source = `import os, sys\nos.execv(sys.executable, [sys.executable, "-S", "-c", ${JSON.stringify(fill)}])`;
    const limits = { memoryBytes: 128 << 20, diskBytes: 512 << 20 };
    const { ended } = await run(source, limits, { preload: ['pandas'] });
    expect(ended.outcome).toBe('out_of_memory');
  });
});

describe('processes', () => {
  test('a fork bomb', async () => {
    const { ended } = await run('import os\nwhile True:\n  try: os.fork()\n  except OSError: pass');
    expect(ended.outcome).toBe('process_limit');
    expect(ended.usage.wallMs).toBeLessThan(10_000);
  });

  test('too many threads', async () => {
    const { ended } = await run(`
import threading, time
for _ in range(1000): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()`);
    expect(ended.outcome).toBe('process_limit');
  });

  test('a program that is refused one process and copes has done nothing wrong', async () => {
    const { ended, stdout } = await run(`
import threading, time
held = []
try:
    while True:
        held.append(threading.Thread(target=time.sleep, args=(0.2,)))
        held[-1].start()
except RuntimeError: print("refused")`);
    expect(stdout).toBe('refused\n');
    expect(ended.outcome).toBe('completed');
  });
});

describe('output', () => {
  test('endless output is cut at the limit', async () => {
    const { ended, stdout } = await run('while True: print("x" * 1000)', { outputBytes: 100_000 });
    expect(ended.outcome).toBe('output_limit');
    expect(stdout).toHaveLength(100_000);
  });

  test('both streams count together', async () => {
    const source = 'import sys\nprint("x" * 600)\nprint("y" * 600, file=sys.stderr)';
    expect((await run(source, { outputBytes: 1_000 })).ended.outcome).toBe('output_limit');
    expect((await run(source, { outputBytes: 1_202 })).ended.outcome).toBe('completed');
  });
});

describe('disk', () => {
  test('too many bytes', async () => {
    const { ended } = await run(`
for name in range(100):
    with open(f"/tmp/{name}", "wb") as file: file.write(b"x" * 1_000_000)`);
    expect(ended.outcome).toBe('disk_limit');
  });

  test('one file larger than the folder', async () => {
    const { ended } = await run('open("/tmp/big", "wb").truncate(1 << 40)');
    expect(ended.outcome).toBe('disk_limit');
  });

  test('too many files', async () => {
    const { ended } = await run('for name in range(100_000): open(f"/tmp/{name}", "w").close()');
    expect(ended.outcome).toBe('disk_limit');
  });
});

test('cancelling ends a run', async () => {
  const controller = new AbortController();
  const { ended } = await run(
    'import time\nprint("on")\ntime.sleep(100)',
    {},
    {
      signal: controller.signal,
    },
    () => controller.abort(),
  );
  expect(ended.outcome).toBe('cancelled');
});
