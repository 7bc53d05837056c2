import { randomUUID } from 'node:crypto';
import type { contract, TimeGift } from '@holdout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addRole,
  type CandidateBrowser,
  closeWork,
  openCandidate,
  openOffice,
  placeOf,
  prepare,
  type StaffBrowser,
  save,
} from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** What is one candidate's is not there for another one, nor under another role: neither to see nor to change. */
let api: TestApi;
let manager: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ manager, roleId } = await openOffice(api));
});
afterAll(() => api.stop());

const gift: TimeGift = { kind: 'extra', minutes: 30 };
const words = {
  asked: 'I would like to work with a screen reader.',
  reason: 'The building was evacuated.',
  appeal: 'The second file was not looked at, I think.',
};

/** Somebody with everything that a candidate can have, and the ids of it. */
async function openWhole(): Promise<{ candidate: CandidateBrowser; requestId: string; entryId: string }> {
  const candidate = await openCandidate(api, roleId);
  const { attempt } = candidate.client;
  const [asked] = await attempt.askForAccommodation({ kind: 'other', text: words.asked });
  await prepare(api, candidate.attempt.id);
  await attempt.start({ hasConsented: true });
  await save(candidate, 0, [{ path: 'solution.py', content: 'secret = 1\n' }]);
  await closeWork(api, candidate);
  await attempt.appeal({ text: words.appeal });
  const entryId = randomUUID();
  await manager.client.candidate.giveTime({
    ...placeOf(candidate),
    entryId,
    gift,
    reason: words.reason,
  });
  return { candidate, requestId: asked?.id ?? '', entryId };
}

test('under another role, or by another id, a manager finds nobody at any endpoint', async () => {
  const { candidate, requestId, entryId } = await openWhole();
  const { client } = manager;
  const own = placeOf(candidate);
  const endpoints: Record<keyof typeof contract.candidate, (of: typeof own) => Promise<unknown>> = {
    time: (of) => client.candidate.time(of),
    giveTime: (of) => client.candidate.giveTime({ ...of, entryId: randomUUID(), gift, reason: words.reason }),
    undoTime: (of) => client.candidate.undoTime({ ...of, entryId, reason: words.reason }),
    pauseTime: (of) => client.candidate.pauseTime({ ...of, entryId: randomUUID(), reason: words.reason }),
    continueTime: (of) => client.candidate.continueTime({ ...of, entryId, reason: words.reason }),
    accommodations: (of) => client.candidate.accommodations(of),
    answerAccommodation: (of) =>
      client.candidate.answerAccommodation({
        ...of,
        requestId,
        answer: { isGranted: false, text: words.reason },
      }),
    afterwards: (of) => client.candidate.afterwards({ ...of, locale: 'en' }),
    releaseFeedback: (of) =>
      client.candidate.releaseFeedback({
        ...of,
        entries: [{ competency: 'model-development', level: 'mid', sentence: words.appeal }],
      }),
    answerAppeal: (of) => client.candidate.answerAppeal({ ...of, text: words.appeal }),
  };
  const elsewhere = (await addRole(api, [])).id;
  const foreign = placeOf(await openCandidate(api, elsewhere));
  const nobodys = [
    { ...own, roleId: elsewhere },
    { ...own, roleId: randomUUID() },
    { ...own, candidateId: foreign.candidateId },
    { ...own, candidateId: randomUUID() },
  ];
  for (const [name, ask] of Object.entries(endpoints)) {
    for (const of of nobodys) await expect(ask(of), name).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // Where it is the candidate's own place there is an answer or another refusal.
    await expect(
      ask(own).catch((error: { code: string }) => error.code),
      name,
    ).resolves.not.toBe('NOT_FOUND');
  }
  const { entries } = await candidate.client.attempt.time();
  expect(entries).toHaveLength(4);
});

test('an entry of another candidate is neither taken back nor given again', async () => {
  const { candidate, entryId } = await openWhole();
  const other = placeOf(await openCandidate(api, roleId));
  const { giveTime, undoTime, time } = manager.client.candidate;
  const notFound = { code: 'NOT_FOUND', status: 404 };
  await expect(undoTime({ ...other, entryId, reason: words.reason })).rejects.toMatchObject(notFound);
  await expect(giveTime({ ...other, entryId, gift, reason: words.reason })).rejects.toMatchObject(notFound);
  expect((await time(other)).entries).toEqual([]);
  expect((await time(placeOf(candidate))).entries).toMatchObject([{ id: entryId, mayUndo: true }]);
});

test('a candidate reads nothing of another one', async () => {
  const { candidate, requestId, entryId } = await openWhole();
  const other = await openCandidate(api, roleId);
  const readAll = async ({ client: { attempt } }: CandidateBrowser) =>
    JSON.stringify([
      await attempt.get(),
      await attempt.time(),
      await attempt.accommodations(),
      await attempt.afterwards({ locale: 'en' }),
      await attempt.revisions({}),
      await attempt.runs(),
      await attempt.ownData({ locale: 'en' }),
    ]);
  const [own, foreign] = [await readAll(candidate), await readAll(other)];
  for (const told of [...Object.values(words), requestId, entryId, 'secret = 1']) {
    expect(own).toContain(told);
    expect(foreign).not.toContain(told);
  }
});
