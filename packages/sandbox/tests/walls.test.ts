import { expect, test } from 'vitest';
import { listContainers } from '../src/remove-leftovers.ts';
import { callOf, useSandbox } from './use-sandbox.ts';

/** What candidate code cannot reach. */
const { load, run, open, own, owner } = useSandbox();

test('there is no network, and no kind of socket that leaves the container', async () => {
  const { stdout } = await run(`
import os, socket
for family in (socket.AF_INET, socket.AF_INET6, 16, 17, 38, 40):
    try: socket.socket(family, socket.SOCK_DGRAM); print(family, "open")
    except OSError: pass
socket.socketpair()
print(sorted(line.split(":")[0].strip() for line in open("/proc/net/dev") if ":" in line))`);
  expect(stdout).toBe("['lo']\n");
});

test('nothing can be written outside /work, /tmp and shared memory', async () => {
  const { stdout } = await run(`
import os
writable = set()
for folder, folders, _ in os.walk("/"):
    folders[:] = [f for f in folders if not (folder == "/" and f in ("proc", "sys"))]
    try:
        with open(folder + "/probe", "w"): pass
        writable.add("/".join(folder.split("/")[:3]))
    except OSError: pass
for path in ("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory.max"):
    try: open(path, "w"); writable.add(path)
    except OSError: pass
print(sorted(writable))`);
  expect(stdout).toBe("['/dev/shm', '/work', '/work/models', '/work/project', '/work/tmp']\n");
});

test('nothing can be executed from there', async () => {
  const { stdout } = await run(`
import os, shutil, subprocess
for folder in ("/tmp", "/dev/shm"):
    shutil.copy("/bin/true", folder + "/program"); os.chmod(folder + "/program", 0o755)
    try: subprocess.run([folder + "/program"]); print("ran")
    except PermissionError: print("refused")`);
  expect(stdout).toBe('refused\nrefused\n');
});

test('no capability, no new privileges, a filter, no way to another user or namespace', async () => {
  const { stdout } = await run(`
import ctypes, os
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print([status[key].strip() for key in ("CapEff", "CapPrm", "CapBnd", "NoNewPrivs", "Seccomp")])
libc = ctypes.CDLL(None, use_errno=True)
calls = {"unshare": 272, "mount": 165, "setns": 308, "keyctl": 250, "bpf": 321, "userfaultfd": 323, "perf_event_open": 298,
         "io_uring_setup": 425, "ptrace": 101, "process_vm_readv": 310, "shmget": 29, "mq_open": 240, "add_key": 248, "personality": 135}
print([name for name, number in calls.items() if libc.syscall(number, 0, 0, 0, 0, 0, 0) >= 0 or ctypes.get_errno() != 1])
try: os.setuid(0); print("root")
except OSError: pass`);
  expect(stdout).toBe("['0000000000000000', '0000000000000000', '0000000000000000', '1', '2']\n[]\n");
});

test('each live container has a user of its own', async () => {
  const source = 'import os\ndef who(): return os.getuid()';
  const files = [{ path: 'solution.py', content: source }];
  const sessions = await Promise.all([open(files), open(files), open(files)]);
  const users = await Promise.all(
    sessions.map(async (session) => {
      await session.load({ file: 'solution.py', functions: [] });
      const result = await session.call(callOf('who'));
      return result.kind === 'value' ? Number(result.value) : Number.NaN;
    }),
  );
  await Promise.all(sessions.map((session) => session.close()));
  expect(new Set(users).size).toBe(3);
  for (const user of users) expect(Math.floor(user / 1000)).toBe(64);
});

test('the environment holds nothing of the platform', async () => {
  const { session } = await load('import os\ndef names(): return sorted(os.environ)', ['names']);
  expect(await session.call(callOf('names'))).toMatchObject({
    value: [
      'HOME',
      'HOSTNAME',
      'LANG',
      'MPLBACKEND',
      'OMP_NUM_THREADS',
      'OPENBLAS_NUM_THREADS',
      'PATH',
      'PYTHONDONTWRITEBYTECODE',
      'PYTHONNOUSERSITE',
    ],
  });
  await session.close();
});

test('the engine keeps nothing of what code writes', async () => {
  const session = await open([{ path: 'main.py', content: 'print("x" * 100_000)' }]);
  await session.run({ kind: 'file', path: 'main.py' });
  const [id = ''] = await listContainers(own.docker, owner);
  const logs = own.docker.getContainer(id).logs({ stdout: true, stderr: true });
  await expect(logs).rejects.toThrow(/does not support reading/);
  await session.close();
});
