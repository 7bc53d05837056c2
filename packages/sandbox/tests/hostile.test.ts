import { describe, expect, test } from 'vitest';
import { callOf, useSandbox } from './use-sandbox.ts';

/** Code that goes for the driver and its protocol. At worst it may give a wrong answer, which it may do anyway. */
const { load, run } = useSandbox();

const forge = `
import gc, json, os, struct, sys
def request_id():
    frame = sys._getframe()
    while "request" not in frame.f_locals: frame = frame.f_back
    return frame.f_locals["request"]["id"]
def frame(body, kind=b"A", size=None): return kind + struct.pack(">I", len(body) if size is None else size) + body
def answer(text, **more): os.write(4, frame(text.replace("ID", request_id()).encode(), **more))
`;

async function callForger(body: string) {
  const { session } = await load(`${forge}\ndef go():\n    ${body}\n    while True: pass`, ['go']);
  const result = await session.call(callOf('go', { timeoutMs: 3_000 }));
  await session.close();
  return result;
}

test('a forged value is the value: the program could have returned it', async () => {
  expect(await callForger(`answer('{"id":"ID","ok":true,"value":5}')`)).toMatchObject({
    kind: 'value',
    value: 5,
  });
});

test.each([
  ['another id', `answer('{"id":"0123","ok":true,"value":5}')`],
  ['an unknown key', `answer('{"id":"ID","ok":true,"value":5,"outcome":"completed"}')`],
  ['NaN', `answer('{"id":"ID","ok":true,"value":NaN}')`],
  ['not JSON', `answer('{"id":"ID"')`],
  ['not UTF-8', `os.write(4, frame(b'{"id":"\\xff"}'))`],
  ['deep nesting', `answer('{"id":"ID","ok":true,"value":' + '[' * 50_000 + ']' * 50_000 + '}')`],
  ['a length of four gigabytes', `answer('{}', size=2**32 - 1)`],
  ['another kind of frame', `answer('{}', kind=b"Z")`],
  ['a call that nobody asked for', `answer('{}', kind=b"I")`],
])('a forged answer with %s ends the execution', async (_name, body) => {
  expect(await callForger(body)).toMatchObject({ kind: 'stopped', ended: { outcome: 'protocol_violation' } });
});

test('an answer kept for the next call is found out', async () => {
  const source = `${forge}
def go():
    answer('{"id":"ID","ok":true,"value":1}')
    answer('{"id":"ID","ok":true,"value":2}')
    return 3`;
  const { session } = await load(source, ['go']);
  // Whoever is faster: it is found at once, or when the next call is asked.
  expect(['value', 'stopped']).toContain((await session.call(callOf('go'))).kind);
  expect(await session.call(callOf('go', { process: 'same' }))).toMatchObject({
    ended: { outcome: 'protocol_violation' },
  });
  await session.close();
});

test('half an answer and then silence is a timeout', async () => {
  expect(await callForger(`os.write(4, frame(b"{}", size=1000))`)).toMatchObject({
    ended: { outcome: 'timeout' },
  });
});

describe('process 1', () => {
  test('takes no signal from inside', async () => {
    const { session } = await load(
      `
import os, signal
def go():
    for number in range(1, 65):
        if number not in (32, 33): os.kill(1, number)
    os.kill(os.getppid(), signal.SIGKILL)
    return os.getppid()`,
      ['go'],
    );
    expect(await session.call(callOf('go'))).toMatchObject({ kind: 'value', value: 1 });
    expect((await session.close()).outcome).toBe('completed');
  });

  test('cannot be opened, read, traced or limited', async () => {
    const { session } = await load(
      `
import ctypes, os, resource
def attempt(act):
    try: act(); return "done"
    except OSError: return "refused"
libc = ctypes.CDLL(None, use_errno=True)
def check(result):
    if result < 0: raise OSError(ctypes.get_errno())
def go():
    return [attempt(act) for act in (
        lambda: open("/proc/1/mem", "rb"),
        lambda: open("/proc/1/fd/0", "rb"),
        lambda: os.listdir("/proc/1/fd"),
        lambda: open("/proc/1/environ").read(),
        lambda: check(libc.ptrace(16, 1, 0, 0)),
        lambda: check(libc.syscall(310, 1, 0, 0, 0, 0, 0)),
        lambda: check(libc.syscall(438, os.pidfd_open(1), 0, 0)),
        lambda: resource.prlimit(1, resource.RLIMIT_NOFILE, (0, 0)),
    )]`,
      ['go'],
    );
    expect(await session.call(callOf('go'))).toMatchObject({ value: Array(8).fill('refused') });
    await session.close();
  });

  test('its pipes are not among the descriptors of a candidate process', async () => {
    const { session } = await load(
      'import os\ndef go(): return sorted(int(n) for n in os.listdir("/proc/self/fd"))',
      ['go'],
    );
    // 5 is the listing itself.
    expect(await session.call(callOf('go'))).toMatchObject({ value: [0, 1, 2, 3, 4, 5] });
    await session.close();
  });
});

test('killing everything in reach only ends itself', async () => {
  const { result, ended } = await run(
    'import os, signal, subprocess\nsubprocess.Popen(["sleep", "60"])\nos.kill(-1, signal.SIGKILL)',
  );
  expect(result).toMatchObject({ kind: 'ran', exitCode: 0 });
  expect(ended.outcome).toBe('completed');
});

test('closed pipes and a thread that lives on do not confuse the driver', async () => {
  const source = `
import os, threading
def cut():
    os.closerange(0, 256)
def haunt():
    def spin():
        while True:
            try: os.write(4, b"A\\0\\0\\0\\2{}")
            except OSError: pass
    threading.Thread(target=spin, daemon=True).start()
    return 1
def one(): return 1`;
  const { session } = await load(source, ['cut', 'haunt', 'one']);
  expect(await session.call(callOf('cut'))).toMatchObject({ error: { type: 'ProcessEnded' } });
  expect(await session.call(callOf('one'))).toMatchObject({ value: 1 });
  await session.close();
});
