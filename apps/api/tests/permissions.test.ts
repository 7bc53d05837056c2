import { type ActorKind, actorKinds } from '@holdout/contract';
import { insertCandidateSession, insertStaffSession } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseUnlessAllowed } from '../src/access/actor.ts';
import { drawSecret, hashSecret } from '../src/access/secrets.ts';
import { openBrowser } from './browser.ts';
import { endpoints } from './endpoints.ts';
import { addRole, openCandidate, openStaff } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/**
 * Walks the whole contract with every kind of actor. An endpoint that is added later is walked as well: without a rule it
 * fails here, and a handler that forgets to ask is not reached.
 */
let api: TestApi;
let roleId: string;
let attemptId: string;
const staffIds = new Map<ActorKind, string>();
beforeAll(async () => {
  api = await startTestApi();
  for (const kind of actorKinds) {
    if (kind !== 'candidate') staffIds.set(kind, (await openStaff(api, [kind])).staffId);
  }
  roleId = (await addRole(api, [staffIds.get('reviewer') ?? ''])).id;
  attemptId = (await openCandidate(api, roleId)).attempt.id;
});
afterAll(() => api.stop());

/** A session of its own for each call, because some calls end it. */
async function openAs(kind: ActorKind | 'nobody') {
  if (kind === 'nobody') return openBrowser(api);
  const secret = drawSecret();
  if (kind === 'candidate') await insertCandidateSession(api.db, hashSecret(secret), attemptId);
  else await insertStaffSession(api.db, hashSecret(secret), staffIds.get(kind) ?? '');
  return openBrowser(api, `holdout=${secret}`);
}

test('the contract has endpoints, and every one says who may call it', () => {
  expect(endpoints.length).toBeGreaterThan(35);
  for (const { name, access, method, path } of endpoints) {
    expect(access, name).not.toBe('undecided');
    expect(access, name).toBeDefined();
    expect(`${method} ${path}`, name).toMatch(/^(GET|POST|PUT|DELETE) \//);
  }
});

test('what has no rule is refused to everyone', () => {
  const admin = { kind: 'staff', staffId: '', name: '', email: '', roles: ['admin'], locale: 'en' } as const;
  for (const rule of ['undecided', undefined] as const) {
    expect(() => refuseUnlessAllowed({ ...admin, roles: ['admin'] }, rule)).toThrow('may not');
    expect(() => refuseUnlessAllowed({ kind: 'nobody' }, rule)).toThrow('may not');
  }
});

for (const kind of ['nobody', ...actorKinds] as const) {
  test(`${kind}: every endpoint answers or refuses as the contract says`, async () => {
    for (const { name, method, path, access } of endpoints) {
      const browser = await openAs(kind);
      const response = await browser.send(method, path, method === 'GET' ? {} : { body: '{}' });
      await response.body?.cancel();
      const isAllowed = access === 'public' || (kind !== 'nobody' && access.includes(kind));
      const refusal = kind === 'nobody' ? 401 : 403;
      if (isAllowed) expect([401, 403, 500], `${kind} ${name}`).not.toContain(response.status);
      else expect(response.status, `${kind} ${name}`).toBe(refusal);
    }
  });
}

test('with a session of before the erasure one is nobody at every endpoint', async () => {
  const { client, cookie } = await openCandidate(api, roleId);
  await client.attempt.erase({ hasConfirmed: true });
  const doors = endpoints.filter(({ access }) => access.includes('candidate'));
  expect(doors.length).toBeGreaterThan(20);
  for (const { name, method, path } of doors) {
    const response = await openBrowser(api, cookie).send(
      method,
      path,
      method === 'GET' ? {} : { body: '{}' },
    );
    await response.body?.cancel();
    expect(response.status, name).toBe(401);
  }
});

test('several roles give the sum of what each may', async () => {
  const both = await openStaff(api, ['reviewer', 'manager']);
  expect(await both.client.review.queue({ locale: 'en' })).toEqual([]);
  expect(await both.client.role.list()).toHaveLength(1);
  await expect(both.client.staff.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
