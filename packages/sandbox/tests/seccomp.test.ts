import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useSandbox } from './use-sandbox.ts';
import { weaken } from './weaken.ts';

/** Which system calls our filter refuses, and that the engine's own filter would not have. */
const ours = useSandbox();
const control = useSandbox((docker) =>
  weaken(docker, () => ({ HostConfig: { SecurityOpt: ['no-new-privileges'] } })),
);

/** Whatever is not listed here is refused with EPERM. */
const otherAnswers: Record<string, string> = {
  clone3: 'ENOSYS',
  sendfile: 'ENOSYS',
  copy_file_range: 'ENOSYS',
  setxattr: 'ENOTSUP',
  getxattr: 'ENOTSUP',
  'getpid of x32': 'SIGSYS',
  'getpid of i386': 'SIGSYS',
};

/** Refused by the engine's filter, by the missing capabilities or by the kernel as well. */
const refusedAnyway = [
  ...['userfaultfd', 'process_vm_readv', 'process_madvise', 'move_pages', 'mbind', 'kcmp', 'pidfd_getfd'],
  ...['clone CLONE_NEWUSER', 'clone CLONE_NEWNET', 'clone3', 'unshare', 'setns', 'setuid', 'setgroups'],
  ...['mount', 'umount2', 'pivot_root', 'chroot', 'fsopen', 'open_tree', 'mount_setattr'],
  ...['open_by_handle_at', 'quotactl', 'fanotify_init', 'socket AF_PACKET', 'add_key', 'keyctl', 'bpf'],
  ...['perf_event_open', 'clock_settime', 'syslog', 'init_module', 'kexec_load', 'iopl', 'reboot', 'swapon'],
  ...['acct', 'getpid of x32'],
];

/** Refused by the filters of newer engines, or unknown to some kernels. */
const refusedElsewhere: string[] = [];

const wasRefused = (answer: string | undefined) => ['EPERM', 'ENOSYS', 'SIGSYS'].includes(answer ?? '');

async function attempt({ run }: typeof ours): Promise<Record<string, string>> {
  const { stdout } = await run(await readFile(new URL('refused-calls.py', import.meta.url), 'utf8'));
  return JSON.parse(stdout) as Record<string, string>;
}

describe.runIf(process.arch === 'x64')('system calls', () => {
  test('are refused with the error that programs expect', async () => {
    const answers = await attempt(ours);
    const expected = Object.keys(answers).map((name) => [name, otherAnswers[name] ?? 'EPERM']);
    expect(answers).toEqual(Object.fromEntries(expected));
  });

  test("control: the engine's own filter lets most of them through", async () => {
    const answers = await attempt(control);
    const refused = Object.keys(answers).filter((name) => wasRefused(answers[name]));
    expect(refused.filter((name) => !refusedElsewhere.includes(name)).sort()).toEqual(refusedAnyway.sort());
    expect(Object.keys(answers).length - refused.length).toBeGreaterThan(50);
  });
});
