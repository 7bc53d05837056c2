import { type NumberedEvent, type RecordReply, type RecordRequest, recordingLimits } from '@holdout/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import { type Recording, startRecording } from './recording.ts';
import { type KeptEvents, type RecordingStore, toQuietStore } from './recording-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server that counts each event once, as the real one does, and a browser's storage that outlives its pages. */
function createWorld() {
  const received = new Map<string, NumberedEvent['event']>();
  const kept = new Map<string, KeptEvents>();
  const server = { failure: null as SaveFailure | null, losesAnswers: false, requests: 0 };
  const reply: RecordReply = { state: 'recording' };
  const store: RecordingStore = {
    put: async (entry) => void kept.set(entry.recorder, entry),
    remove: async (_attempt, recorder, lastNumber) => {
      if ((kept.get(recorder)?.events.at(-1)?.number ?? 0) <= lastNumber) kept.delete(recorder);
    },
    list: async () => [...kept.values()],
  };
  const send = async ({ recorder, events }: RecordRequest) => {
    server.requests += 1;
    if (server.failure) throw server.failure;
    expect(events.length).toBeLessThanOrEqual(recordingLimits.batch);
    for (const { number, event } of events) received.set(`${recorder} ${number}`, event);
    if (server.losesAnswers) throw { kind: 'unreachable' } satisfies SaveFailure;
    return reply;
  };
  let pageCount = 0;
  const openPage = (ownStore = store): Recording => {
    pageCount += 1;
    return startRecording({
      attemptId: 'attempt',
      recorder: `page ${pageCount}`,
      nowMs: Date.now,
      store: ownStore,
      send,
      toFailure: (error) => error as SaveFailure,
    });
  };
  const kindsReceived = () => [...received.values()].map(({ kind }) => kind);
  return { received, kept, server, reply, openPage, kindsReceived };
}
let version = 0;
function type(page: Recording, count = 1): void {
  for (let n = 0; n < count; n += 1) {
    version += 1;
    page.edited('a.py', [{ offset: version * 100, removed: 0, added: 1 }], version);
  }
}
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

test('what happens is sent some seconds later, each once, and nothing stays in the browser', async () => {
  const { server, kept, openPage, kindsReceived } = createWorld();
  const page = openPage();
  type(page, 3);
  await seconds(11);
  expect(kindsReceived()).toEqual(['presence', 'edit', 'edit', 'edit']);
  const { requests } = server;
  await seconds(60);
  expect(server.requests).toBe(requests);
  expect(kept.size).toBe(0);
});

test('without a network it is kept and sent later; an answer that was lost doubles nothing', async () => {
  const { server, kept, received, openPage } = createWorld();
  const page = openPage();
  server.failure = { kind: 'unreachable' };
  type(page, 700);
  await seconds(600);
  expect(kept.get('page 1')?.events).toHaveLength(701);
  // It does not knock at every beat.
  expect(server.requests).toBeLessThan(12);
  server.failure = null;
  server.losesAnswers = true;
  await page.beat();
  expect(received.size).toBe(recordingLimits.batch);
  server.losesAnswers = false;
  await page.beat();
  expect(received.size).toBe(701);
  await seconds(1);
  expect(kept.size).toBe(0);
});

test('what a page that is gone could not send, the next one sends; of one that lives nothing is lost or doubled', async () => {
  const { server, received, kept, openPage } = createWorld();
  server.failure = { kind: 'unreachable' };
  const [crashed, alive] = [openPage(), openPage()];
  type(crashed, 2);
  type(alive, 3);
  await seconds(15);
  crashed.stop();
  await seconds(1);
  server.failure = null;
  openPage();
  await seconds(1);
  expect(received.size).toBe(3 + 4 + 1);
  type(alive, 2);
  await alive.beat();
  await seconds(200);
  expect(received.size).toBe(3 + 4 + 1 + 2);
  expect(kept.size).toBe(0);
});

test('for days without a network only so much is kept, and what is missing is told', async () => {
  const { server, received, kept, openPage, kindsReceived } = createWorld();
  server.failure = { kind: 'unreachable' };
  const page = openPage();
  type(page, 5000);
  await seconds(3600);
  expect(kept.get('page 1')?.events.length).toBeLessThan(2001);
  server.failure = null;
  await page.beat();
  type(page);
  await seconds(20);
  expect(received.size).toBeLessThan(2005);
  expect(kindsReceived().slice(-2)).toEqual(['gap', 'edit']);
  expect([...received.values()].at(-2)).toEqual({ kind: 'gap', seconds: expect.any(Number) });
});

test.each<[string, RecordReply['state']]>([
  ['when there is no room', 'full'],
  ['after the end', 'over'],
  ['without an agreement', 'not_agreed'],
])('%s nothing more is recorded, sent or kept', async (_name, state) => {
  const { server, reply, kept, openPage } = createWorld();
  const page = openPage();
  await seconds(11);
  reply.state = state;
  type(page, 3);
  await seconds(20);
  const { requests } = server;
  type(page, 3);
  page.left();
  await page.beat();
  await seconds(600);
  expect(server.requests).toBe(requests);
  expect(kept.size).toBe(0);
});

test('what the server does not understand is dropped and told as a gap, and the next is recorded', async () => {
  const { server, openPage, kindsReceived } = createWorld();
  const page = openPage();
  await seconds(11);
  server.failure = { kind: 'refused', reason: 'BAD_REQUEST' };
  type(page, 3);
  await seconds(10);
  server.failure = null;
  type(page);
  await seconds(10);
  expect(kindsReceived()).toEqual(['presence', 'gap', 'edit']);
});

test('a server that refuses even a gap is left alone', async () => {
  const { server, openPage } = createWorld();
  server.failure = { kind: 'refused', reason: 'BAD_REQUEST' };
  openPage();
  await seconds(600);
  expect(server.requests).toBe(2);
});

test('a browser that keeps nothing, or refuses every write, still sends', async () => {
  const { received, openPage } = createWorld();
  const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const stores = [
    toQuietStore(refuse()),
    toQuietStore(Promise.resolve({ put: refuse, remove: refuse, list: refuse })),
  ];
  for (const store of stores) type(openPage(store), 2);
  await seconds(11);
  expect(received.size).toBe(6);
});
