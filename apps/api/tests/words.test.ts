import { randomUUID } from 'node:crypto';
import type { TimeGift } from '@holdout/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CandidateBrowser,
  closeWork,
  openCandidate,
  openOffice,
  openWorkingCandidate,
  placeOf,
  type StaffBrowser,
} from './people.ts';
import { freeze, openSubmitted } from './reviewing.ts';
import { grade } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** What people write to each other: at each door what cannot be kept is refused, and all else is kept as it is. */
let api: TestApi;
let manager: StaffBrowser;
let reviewer: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ manager, reviewer, roleId } = await openOffice(api));
});
afterAll(() => api.stop());

interface Door {
  /** Sends a text; anything may stand in its place. */
  send(text: unknown): Promise<Response>;
  /** The last text that got through, as the candidate reads it. */
  read(): Promise<string | undefined>;
}

const gift: TimeGift = { kind: 'extra', minutes: 30 };
const reason = 'The building was evacuated.';
const post = (who: StaffBrowser | CandidateBrowser, path: string, body: object) =>
  who.send('POST', path, { body: JSON.stringify(body) });
const postOf = (candidate: CandidateBrowser, path: string, body: object) =>
  post(manager, `/roles/${roleId}/candidates/${candidate.attempt.candidateId}${path}`, body);
const seenAfterwards = (candidate: CandidateBrowser) => candidate.client.attempt.afterwards({ locale: 'en' });

async function openClosed(): Promise<CandidateBrowser> {
  const candidate = await openWorkingCandidate(api, roleId);
  await closeWork(api, candidate);
  return candidate;
}

const doors: [name: string, least: number, most: number, open: () => Promise<Door>][] = [
  [
    'a request for an accommodation',
    10,
    2000,
    async () => {
      const candidate = await openCandidate(api, roleId);
      return {
        send: (text) => post(candidate, '/attempt/accommodations', { kind: 'other', text }),
        read: async () => (await candidate.client.attempt.accommodations())[0]?.text,
      };
    },
  ],
  [
    'the answer to one',
    3,
    500,
    async () => {
      const candidate = await openCandidate(api, roleId);
      const { attempt } = candidate.client;
      const [asked] = await attempt.askForAccommodation({ kind: 'other', text: 'A screen reader.' });
      return {
        send: (text) =>
          postOf(candidate, `/accommodations/${asked?.id}`, { answer: { isGranted: false, text } }),
        read: async () => (await attempt.accommodations())[0]?.answer?.text,
      };
    },
  ],
  [
    'why time is given',
    3,
    500,
    async () => {
      const candidate = await openCandidate(api, roleId);
      return {
        send: (text) => postOf(candidate, '/time', { entryId: randomUUID(), gift, reason: text }),
        read: async () => (await candidate.client.attempt.time()).entries[0]?.reason ?? undefined,
      };
    },
  ],
  [
    'why time is taken back',
    3,
    500,
    async () => {
      const candidate = await openCandidate(api, roleId);
      const entryId = randomUUID();
      await manager.client.candidate.giveTime({ ...placeOf(candidate), entryId, gift, reason });
      return {
        send: (text) => postOf(candidate, `/time/${entryId}/undo`, { reason: text }),
        read: async () => (await candidate.client.attempt.time()).entries[1]?.reason ?? undefined,
      };
    },
  ],
  [
    'a sentence of the feedback',
    10,
    1000,
    async () => {
      const { candidate, submissionId, reviewIds } = await openSubmitted(api, roleId, [reviewer]);
      await grade(api, submissionId);
      await freeze(reviewer, reviewIds[0] ?? '');
      await closeWork(api, candidate);
      return {
        send: (sentence) =>
          postOf(candidate, '/feedback', {
            entries: [{ competency: 'model-development', level: 'mid', sentence }],
          }),
        read: async () => (await seenAfterwards(candidate)).feedback?.entries[0]?.sentence,
      };
    },
  ],
  [
    'an appeal',
    20,
    4000,
    async () => {
      const candidate = await openClosed();
      return {
        send: (text) => post(candidate, '/attempt/appeal', { text }),
        read: async () => (await seenAfterwards(candidate)).appeal?.text,
      };
    },
  ],
  [
    'the answer to an appeal',
    20,
    4000,
    async () => {
      const candidate = await openClosed();
      await candidate.client.attempt.appeal({ text: 'The second file was not looked at, I think.' });
      return {
        send: (text) => postOf(candidate, '/appeal/answer', { text }),
        read: async () => (await seenAfterwards(candidate)).appeal?.answer?.text,
      };
    },
  ],
];

describe.each(doors)('%s', (_name, least, most, open) => {
  test('what cannot be kept is refused, and nothing of it is', async () => {
    const { send, read } = await open();
    const refused = {
      'too little': 'x'.repeat(least - 1),
      'too much': 'x'.repeat(most + 1),
      'five megabytes': 'x'.repeat(5_000_000),
      blanks: ' '.repeat(most),
      'a NUL': `${'x'.repeat(least)}\0`,
      // Each of them is two of JavaScript's characters and one of the database's.
      'few emoji': '😀'.repeat(Math.ceil(least / 2)),
      'a number': 1e308,
      'a list': ['x'.repeat(least)],
      nothing: null,
    };
    for (const [what, text] of Object.entries(refused)) expect((await send(text)).status, what).toBe(400);
    expect(await read()).toBeUndefined();
  });

  test('what is unusual and harmless is kept as it is', async () => {
    const { send, read } = await open();
    const unusual =
      'Odd: \u202eright to left\u202c \u001b[2J \u0007 \u2028 <script>alert(1)</script> e\u0301 😀!';
    // Half a character, as a cut may leave it, comes back as the sign for it.
    expect((await send(`  ${unusual} \ud83d. `)).status).toBe(200);
    expect(await read()).toBe(`${unusual} \ufffd.`);
  });

  test('the longest text fits', async () => {
    const { send, read } = await open();
    const longest = 'é'.repeat(most);
    expect((await send(longest)).status).toBe(200);
    expect(await read()).toBe(longest);
  });
});
