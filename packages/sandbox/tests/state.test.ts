import { expect, test } from 'vitest';
import { callOf, tableOf, useSandbox } from './use-sandbox.ts';

/** Each call is a process of its own: only model folders survive. */
const { load } = useSandbox();

const stash = `
import os, subprocess, sys
memory = []
places = ["/tmp/x", "/dev/shm/x", "/work/x", "/work/project/x", "/work/models/x", "/work/models/B"]
def leave(model_dir):
    memory.append(1)
    os.environ["X"] = "1"
    for place in places: open(place, "w").close()
    open("solution.py", "a").write("\\nleft = 1\\n")
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")
    os.chmod("/work", 0); os.chmod("/dev/shm", 0)
    open(model_dir + "/model", "w").write("kept") if os.path.exists(model_dir) else None
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"], start_new_session=True)
def look(model_dir):
    found = [p for p in places if os.path.exists(p)] + [k for k in os.environ if k == "X"] + memory
    found += [n for n in os.listdir("/proc") if n.isdigit() and int(n) not in (1, os.getpid())]
    return [found, "left" in globals(), sorted(os.listdir()), open(model_dir + "/model").read()]
def put(model_dir): open(model_dir + "/model", "w").write("kept")
`;

test('nothing else survives a call', async () => {
  const { session } = await load(stash, ['leave', 'look', 'put']);
  const args = { arguments: { model_dir: { $model: 'A' } } };
  expect(await session.call(callOf('put', args))).toMatchObject({ kind: 'value' });
  expect(await session.call(callOf('leave', args))).toMatchObject({ kind: 'value' });
  expect(await session.call(callOf('look', args))).toMatchObject({
    value: [[], false, ['solution.py'], 'kept'],
  });
  expect(await session.modelSize('A')).toEqual({ kind: 'size', bytes: 4, entries: 1 });
  await session.close();
});

test('each call finds the image’s list of fonts: matplotlib need not look for them', async () => {
  const source = `
def fonts():
    import os, matplotlib.font_manager
    folder = matplotlib.get_cachedir()
    return [os.path.dirname(os.path.realpath(os.path.join(folder, name))) for name in os.listdir(folder)]
`;
  const { session } = await load(source, ['fonts']);
  const found = [await session.call(callOf('fonts')), await session.call(callOf('fonts'))];
  const value = ['/opt/holdout/matplotlib'];
  expect(found).toMatchObject([{ value }, { value }]);
  expect((await session.close()).outcome).toBe('completed');
});

test('`same` goes on in the process before', async () => {
  const { session } = await load('n = 0\ndef count():\n    global n\n    n += 1\n    return n', ['count']);
  const values: unknown[] = [];
  for (const process of ['new', 'same', 'same', 'new', 'same'] as const) {
    const result = await session.call(callOf('count', { process }));
    values.push(result.kind === 'value' ? result.value : result);
  }
  expect(values).toEqual([1, 2, 3, 1, 2]);
  await session.close();
});

test('a process that ended is followed by a new one', async () => {
  const { session } = await load('import os\ndef leave(): os._exit(0)\ndef one(): return 1', [
    'leave',
    'one',
  ]);
  expect(await session.call(callOf('leave'))).toMatchObject({
    kind: 'error',
    error: { type: 'ProcessEnded' },
  });
  expect(await session.call(callOf('one', { process: 'same' }))).toMatchObject({ value: 1 });
  await session.close();
});

test('`fresh` has another hash seed; random numbers differ in every process', async () => {
  const source = 'import random, numpy\ndef seen(): return [hash("a"), random.random(), numpy.random.rand()]';
  const { session } = await load(source, ['seen'], { preload: ['numpy'] });
  const seen: number[][] = [];
  for (const process of ['new', 'new', 'fresh', 'fresh'] as const) {
    const result = await session.call(callOf('seen', { process }));
    seen.push((result as { value: number[] }).value);
  }
  expect(new Set(seen.map((each) => each[0])).size).toBe(3);
  expect(new Set(seen.map((each) => each[1])).size).toBe(4);
  expect(new Set(seen.map((each) => each[2])).size).toBe(4);
  await session.close();
});

/** Looks for a marker in all of the process's memory; the pattern itself does not match it. */
const scan = `
import re
def scan(rows):
    found = set()
    for line in open("/proc/self/maps"):
        span, rights = line.split()[:2]
        if "r" not in rights or "[v" in line: continue
        start, end = (int(part, 16) for part in span.split("-"))
        with open("/proc/self/mem", "rb") as memory:
            try:
                memory.seek(start)
                found.update(re.findall(rb"CANARY-[0-9a-f]{8}", memory.read(end - start)))
            except (OSError, ValueError, OverflowError): pass
    return sorted(text.decode() for text in found)
`;

test('a table for a later call is not in the memory of an earlier one', async () => {
  const { session } = await load(scan, ['scan']);
  await session.keepTable('later', tableOf(1, [{ name: 'a', values: ['CANARY-0123abcd'] }]));
  expect(await session.call(callOf('scan', { arguments: { rows: [] } }))).toMatchObject({ value: [] });
  const control = await session.call(callOf('scan', { arguments: { rows: { $table: 'later' } } }));
  expect(control).toMatchObject({ value: ['CANARY-0123abcd'] });
  await session.close();
});

test('what a call was given, wrote and answered is not in the memory of a later one', async () => {
  const source = `${scan}
import sys
def tell(word):
    print(word, flush=True)
    print(word, file=sys.stderr, flush=True)
    return word
def fail(word):
    raise ValueError(word)`;
  const { session } = await load(source, ['scan', 'tell', 'fail']);
  const given = (word: string) => ({ arguments: { word } });
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await session.call(callOf('tell', given(`CANARY-0123abc${turn}`)))).toMatchObject({
      kind: 'value',
    });
    expect(await session.call(callOf('fail', given(`CANARY-4567abc${turn}`)))).toMatchObject({
      kind: 'error',
    });
    expect(await session.call(callOf('scan', { arguments: { rows: [] } }))).toMatchObject({ value: [] });
  }
  await session.call(callOf('tell', given('CANARY-89abcdef')));
  const control = await session.call(callOf('scan', { arguments: { rows: [] }, process: 'same' }));
  expect(control).toMatchObject({ value: ['CANARY-89abcdef'] });
  await session.close();
});

test('a process that stands ready does not meet older candidate code', async () => {
  const source = `
import os, signal
def others(pids=()):
    return [int(n) for n in os.listdir("/proc") if n.isdigit() and int(n) not in (1, os.getpid(), *pids)]
def hunt():
    for number in range(2, 2000):
        try: os.kill(number, signal.SIGKILL) if number != os.getpid() else None
        except OSError: pass
    return True`;
  const { session } = await load(source, ['others', 'hunt']);
  const kinds = ['new', 'new', 'same', 'same', 'new', 'new', 'fresh', 'same', 'new', 'new', 'new'] as const;
  for (const process of kinds) {
    expect(await session.call(callOf('others', { process }))).toMatchObject({ value: [] });
    expect(await session.call(callOf('hunt', { process: 'same' }))).toMatchObject({ value: true });
  }
  await session.close();
});

test('threads up to the process limit do not get in the way of the next call', async () => {
  const source = `
import threading
def crowd():
    wait = threading.Event()
    count = 0
    try:
        while count < 1000:
            threading.Thread(target=wait.wait, daemon=True).start()
            count += 1
    except RuntimeError: pass
    return count
def fail():
    raise ValueError("on purpose")`;
  const { session } = await load(source, ['crowd', 'fail']);
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await session.call(callOf('crowd'))).toMatchObject({ kind: 'value' });
    expect(await session.call(callOf('fail'))).toMatchObject({
      kind: 'error',
      error: { type: 'ValueError' },
    });
  }
  await session.close();
});

test('a model that leaves no room for the project is a full disk, not a fault', async () => {
  const source = `
import os
def fill(model_dir):
    os.unlink("solution.py")
    try:
        with open(model_dir + "/x", "wb") as file:
            while True: file.write(b"x" * 65536)
    except OSError: return 1`;
  const { session } = await load(source, ['fill']);
  const args = { arguments: { model_dir: { $model: 'A' } } };
  expect(await session.call(callOf('fill', args))).toMatchObject({ kind: 'value' });
  expect(await session.call(callOf('fill', args))).toMatchObject({ ended: { outcome: 'disk_limit' } });
  await session.close();
});
