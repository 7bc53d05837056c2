import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Outcome } from '@holdout/contract';
import { saveGrade, startGradingJob } from '@holdout/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRole, type CandidateBrowser, openWorkingCandidate, save } from './people.ts';
import { gradeQuoting } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/**
 * What a candidate can send that nobody should: each is refused with a sentence, or kept as it is. Nothing of it is half
 * saved, nothing is a fault of ours (500), and the API does not grow by it.
 */
let api: TestApi;
let browser: CandidateBrowser;
beforeAll(async () => {
  api = await startTestApi();
  browser = await openWorkingCandidate(api, (await addRole(api, [])).id);
});
afterAll(() => api.stop());

const rows = async (table: 'blobs' | 'revisions' | 'submissions' | 'runs') =>
  (await api.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;
const counts = () => Promise.all((['blobs', 'revisions', 'submissions', 'runs'] as const).map(rows));
const file = (path: string, content: string | null = 'x = 1\n') => ({ path, content });
const filesOf = (count: number) => Array.from({ length: count }, (_, n) => file(`f${n}.py`, `${n}`));

/** Everything that a refusal tells. */
function wordsOf(error: unknown): string {
  const { message, data } = error as { message: string; data?: unknown };
  return `${message} ${JSON.stringify(data) ?? ''}`;
}

describe('a save that is refused leaves nothing behind', () => {
  test.each<[string, { path: string; content: string | null }[], number, RegExp]>([
    ['a path out of the project', [file('../up.py')], 400, /points outside the project; use a path without/],
    ['a path of the machine', [file('/etc/passwd.txt')], 400, /points outside the project/],
    ['a line break in a name', [file('a\nb.py')], 400, /a name that a project may not hold; use letters/],
    ['a NUL in a name', [file('a\0.py')], 400, /holds something that cannot be stored/],
    ['half a character in a name', [file('a\ud800.py')], 400, /a name that a project may not hold/],
    ['text that runs the other way', [file('\u202egnp.py')], 400, /a name that a project may not hold/],
    ['another normal form', [file('cafe\u0301.py')], 400, /a name that a project may not hold/],
    ['a name of Python', [file('sitecustomize.py')], 400, /Python or Windows keeps for itself/],
    ['a device of Windows', [file('aux.py')], 400, /Python or Windows keeps for itself/],
    ['a model', [file('model.pkl')], 400, /of a type that a project may not hold; Python, Markdown/],
    ['nine levels', [file('1/2/3/4/5/6/7/8/9.py')], 400, /deeper than 8 levels; move it up/],
    ['a name of 5 MB', [file(`${'x'.repeat(5_000_000)}.py`)], 400, /longer than 200 characters; shorten it/],
    ['no name', [file('')], 400, /has no name/],
    ['the name of an object’s prototype', [file('__proto__')], 400, /of a type that a project may not hold/],
    ['capitals alone', [file('a.py'), file('A.py')], 422, /A\.py has the name of another file/],
    ['a file that is a folder', [file('a.py'), file('a.py/b.py')], 422, /a\.py is both a file and a folder/],
    ['a data file', [file('data/train.csv')], 422, /is the place of a data file or a visible check/],
    ['a NUL', [file('nul0.py', 'a\0b')], 400, /holds something that cannot be stored/],
    ['half a character', [file('half.py', 'a\ud800b')], 400, /is not text in UTF-8; save it as UTF-8/],
    ['a source of 5 MB', [file('large.py', 'x'.repeat(5_000_000))], 400, /larger than 1 MB; make it smaller/],
    [
      'a source of 1.2 MB in bytes',
      [file('wide.py', 'é'.repeat(600_000))],
      413,
      /wide\.py is larger than 1 MB/,
    ],
    ['201 files', [...filesOf(199), file('a/b.py')], 413, /may hold 200 files; leave out/],
    ['10,000 files', filesOf(10_000), 400, /<=200 items/],
    ['no change', [], 400, /Input validation failed/],
  ])('%s', async (_name, changes, status, words) => {
    const before = await counts();
    const error = await save(browser, 0, changes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status });
    expect(wordsOf(error)).toMatch(words);
    expect(await counts()).toEqual(before);
  });
});

test('what is unusual and harmless is kept as it is', async () => {
  const own = await openWorkingCandidate(api, (await addRole(api, [])).id);
  const texts = {
    'bom.py': '\ufeffx = 1',
    'dos.py': 'x = 1\r\ny = 2\r\n',
    'mac.py': 'x = 1\r',
    'empty.py': '',
    'controls.txt': '\u0001\u001b[2J\u009b\u202e\u2028',
    'emoji.md': '😀',
    // Each of its characters takes six bytes on the way.
    'escaped.txt': '\u0001'.repeat(999_999),
  };
  await save(
    own,
    0,
    Object.entries(texts).map(([path, content]) => ({ path, content })),
  );
  const { files } = await own.client.attempt.workspace();
  for (const [path, content] of Object.entries(texts))
    expect(files.find((one) => one.path === path)?.content, path).toBe(content);
});

test('a project of nothing can be saved, submitted and looked at', async () => {
  const own = await openWorkingCandidate(api, (await addRole(api, [])).id);
  const { files } = await own.client.attempt.workspace();
  await save(
    own,
    0,
    files.map(({ path }) => ({ path, content: null })),
  );
  const receipt = await own.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  expect(receipt).toMatchObject({ fileCount: 0, totalBytes: 0, state: 'received' });
  expect((await own.client.attempt.submission({ submissionId: receipt.id })).files).toEqual([]);
  await expect(
    own.client.attempt.startRun({ kind: 'file', path: 'solution.py', revision: 1 }),
  ).rejects.toMatchObject({ status: 400 });
});

describe('raw requests', () => {
  const endpoints = [
    ...['revisions', 'recording', 'runs', 'submissions'],
    ...['start', 'practice', 'accommodations', 'appeal', 'erasure'],
  ].map((name) => `/attempt/${name}`);
  const bodies: [string, string][] = [
    ['no JSON', '{"changes":['],
    ['a number', '5'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a million brackets', '['.repeat(1_000_000)],
    ['a key for the prototype', '{"__proto__":{"isForced":true}}'],
    ['constructor.prototype', '{"constructor":{"prototype":{"isForced":true}}}'],
    ['a number that is none', '{"revision":1e999,"baseRevision":1e999}'],
    ['a revision beyond all', '{"revision":9007199254740991,"submitId":"x","kind":"file"}'],
    ['a negative revision', '{"revision":-1,"baseRevision":-1}'],
    [
      'objects for everything',
      '{"revision":{},"kind":{},"changes":{},"saveId":{},"submitId":{},"hasConsented":{}}',
    ],
    ['a million keys', `{${Array.from({ length: 400_000 }, (_, n) => `"k${n}":0`).join(',')}}`],
  ];
  test.each(endpoints.flatMap((path) => bodies.map(([name, body]) => [path, name, body] as const)))(
    '%s with %s is refused',
    async (path, _name, body) => {
      const before = await counts();
      const response = await browser.send('POST', path, { body });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'BAD_REQUEST', message: expect.any(String) });
      expect(await counts()).toEqual(before);
      expect(await browser.client.session.get()).toMatchObject({ kind: 'candidate' });
      expect({}).not.toHaveProperty('isForced');
    },
  );

  test.each([
    '/attempt/revisions/0',
    '/attempt/revisions/-1',
    '/attempt/revisions/1e999',
    '/attempt/revisions/99999999999999999999',
    '/attempt/revisions/2147483648',
    '/attempt/revisions/%00',
    '/attempt/revisions/..%2f..',
    '/attempt/recording?kind=__proto__',
    '/attempt/recording?before[a]=b',
    '/attempt/recording?before=%00',
    `/attempt/recording?before=${'x'.repeat(5_000)}`,
    '/attempt/data?path=%00',
    '/attempt/data?path=__proto__',
    '/attempt/data?path=constructor',
    '/attempt/data?path=..%2f..%2fetc%2fpasswd',
    `/attempt/data?path=${'x'.repeat(5_000)}`,
    '/attempt/data?path[a]=b',
    '/attempt/data',
    '/attempt/challenge?locale=xx',
    '/attempt/runs/x/events',
    `/attempt/runs/${randomUUID()}/events?after=1e999`,
    `/attempt/runs/${randomUUID()}/events?after=99999999999`,
    `/attempt/submissions/${'x'.repeat(5_000)}`,
    '/attempt/revisions?before=0',
    '/attempt/revisions?before=1e999',
    '/attempt/revisions?before=2147483648',
    '/attempt/revisions?before[a]=1',
    '/attempt/system-checks/x',
    `/attempt/system-checks/${randomUUID()}`,
    `/attempt/runs/${randomUUID()}/figures/0`,
    `/attempt/runs/${randomUUID()}/figures/2147483648`,
    '/attempt/afterwards',
    '/attempt/afterwards?locale=%00',
    '/attempt/own-data?locale[a]=en',
    '/attempt/%ff',
  ])('GET %s is no fault of ours', async (path) => {
    const response = await browser.send('GET', path);
    expect([400, 404]).toContain(response.status);
    expect(await response.json()).toMatchObject({ message: expect.any(String) });
  });

  test.each(['999999999999', '-5', 'x', '1e9', '9007199254740993'])(
    'a follower may have seen event %s',
    async (seen) => {
      const own = await openWorkingCandidate(api, (await addRole(api, [])).id);
      await save(own, 0, [file('solution.py')]);
      const run = await own.client.attempt.startRun({ kind: 'visible-checks', revision: 1 });
      await own.client.attempt.cancelRun({ runId: run.id });
      const path = `/attempt/runs/${run.id}/events`;
      const response = await own.send('GET', path, { headers: { 'last-event-id': seen } });
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/"type":"end"/);
    },
  );
});

test.each<[string, Record<string, string>, number, string]>([
  ['that says so', { 'content-length': '200000000' }, 413, 'PAYLOAD_TOO_LARGE'],
  ['that does not say so', { 'transfer-encoding': 'chunked' }, 411, 'LENGTH_REQUIRED'],
])('a body of 200 MB %s is refused before it is read', async (_name, framing, expected, code) => {
  const { status, body, sentBytes } = await sendEndlessly('/api/attempt/revisions', framing, 200_000_000);
  expect([status, body]).toEqual([expected, expect.stringContaining(code)]);
  expect(sentBytes).toBeLessThan(50_000_000);
  expect((await fetch(`${api.url}/api/health`)).status).toBe(200);
});

/** Sends on and on, until the server has answered. */
function sendEndlessly(
  path: string,
  framing: Record<string, string>,
  bytes: number,
): Promise<{ status: number | undefined; body: string; sentBytes: number }> {
  const { hostname, port } = new URL(api.url);
  const ours = { origin: api.origin, 'x-holdout': '1', cookie: browser.cookie };
  const headers = { ...ours, 'content-type': 'application/json', ...framing };
  const chunk = Buffer.alloc(1_000_000, 'x');
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: 'POST', headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part.toString('utf8');
      });
      response.on('end', () => {
        sent.destroy();
        resolve({ status: response.statusCode, body, sentBytes });
      });
    });
    sent.on('error', reject);
    let sentBytes = 0;
    const write = (): void => {
      if (sentBytes >= bytes || sent.destroyed) return;
      sentBytes += chunk.length;
      sent.write(chunk, write);
    };
    write();
  });
}

test('before the release nobody can tell from any reply how a submission was graded, or whether it was', async () => {
  const { id: role } = await addRole(api, []);
  const outcomesOf = ['completed', 'timeout', 'out_of_memory', 'protocol_violation', null] as const;
  const replies = await Promise.all(
    outcomesOf.map(async (outcome) => {
      const own = await openWorkingCandidate(api, role);
      await save(own, 0, [file('solution.py')]);
      const { attempt } = own.client;
      const { id: submissionId } = await attempt.submit({ revision: 1, submitId: randomUUID() });
      if (outcome !== null) await gradeAs(submissionId, outcome);
      const seen = [
        await attempt.get(),
        await attempt.submission({ submissionId }),
        await attempt.revisions({}),
        await attempt.runs(),
        await attempt.workspace(),
        (await attempt.submit({ revision: 1, submitId: randomUUID() })).state,
      ];
      // What differs between any two attempts: ids, instants, digests of their own starter.
      return JSON.stringify(seen).replace(
        /[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{64}/g,
        '…',
      );
    }),
  );
  expect(new Set(replies).size).toBe(1);
});

async function gradeAs(submissionId: string, outcome: Outcome): Promise<void> {
  const job = await startGradingJob(api.db, submissionId);
  if (job === null) throw new Error('the job was taken');
  const usage = { wallMs: 1, cpuMs: 1, memoryBytes: 1, outputBytes: 1 };
  const executions = [{ name: 'hidden-checks', outcome, usage, detail: 'a sentence for staff' }];
  await saveGrade(api.db, job, { ...gradeQuoting('a secret'), executions });
}
