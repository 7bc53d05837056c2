import { gzipSync } from 'node:zlib';
import { call } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { closeContext, createContext } from '../src/context.ts';
import { os, type RequestContext } from '../src/routes/base.ts';
import { openBrowser } from './browser.ts';
import { addRole, openStaff, openWorkingCandidate, password } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const signIn = JSON.stringify({ email: 'a@example.org', password });
const errorOf = async (response: Response) => ({ status: response.status, ...(await response.json()) });

test.each([
  ['no origin', { without: ['origin'] }],
  ['another origin', { headers: { origin: 'https://evil.example' } }],
  ['an opaque origin', { headers: { origin: 'null' } }],
  ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a page of a sibling host', { headers: { 'sec-fetch-site': 'same-site' } }],
  ['no header of ours', { without: ['x-holdout'] }],
])('a change from elsewhere is refused: %s', async (_name, options) => {
  for (const [method, path] of [
    ['POST', '/session'],
    ['DELETE', '/session'],
    ['PUT', '/session/locale'],
  ] as const) {
    const response = await openBrowser(api).send(method, path, { body: signIn, ...options });
    expect(await errorOf(response)).toMatchObject({ status: 403, code: 'OTHER_ORIGIN' });
  }
});

test('a form cannot change anything: only JSON is read', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
    const response = await openBrowser(api).send('POST', '/session', {
      body: signIn,
      headers: { 'content-type': type },
    });
    expect(await errorOf(response)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  }
});

test('the same machine may be called by its other names', async () => {
  const response = await openBrowser(api).send('POST', '/session', {
    body: signIn,
    headers: { origin: 'http://localhost:3000' },
  });
  expect(response.status).toBe(401);
});

test('other origins may not read: there is no CORS header, whatever they ask', async () => {
  for (const method of ['GET', 'OPTIONS']) {
    const response = await openBrowser(api).send(method, '/session', {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
    expect(names).toEqual([]);
  }
});

test('headers keep browsers in line, on the page and on the API', async () => {
  for (const path of ['/', '/api/session']) {
    const { headers } = await fetch(api.url + path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('only the worker that is WebAssembly may compile some, and it may do nothing else', async () => {
  for (const name of [
    'index-abc123.js',
    'ruff-worker-abc_1-3.js',
    'ruff-worker-abc_1-3.js/x.js',
    'my-ruff-worker-1.js',
  ]) {
    for (const encoding of ['br', 'identity']) {
      const { headers } = await fetch(`${api.url}/assets/${name}`, {
        headers: { 'accept-encoding': encoding },
      });
      const policy = headers.get('content-security-policy');
      if (name === 'ruff-worker-abc_1-3.js') {
        expect(policy).toBe("default-src 'none';script-src 'self' 'wasm-unsafe-eval';connect-src 'self'");
      } else expect(policy).not.toContain('unsafe-eval');
    }
  }
});

test('HSTS only where there is https', async () => {
  expect((await fetch(api.url)).headers.get('strict-transport-security')).toBeNull();
  const secure = await startTestApi({ origin: 'https://assess.example.org' });
  expect((await fetch(secure.url)).headers.get('strict-transport-security')).toContain('max-age=31536000');
  await secure.stop();
});

test('the web app: assets for ever, the page never, places inside the app, nothing outside the folder', async () => {
  const asset = await fetch(`${api.url}/assets/index-abc123.js`);
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await fetch(`${api.url}/assets/gone.js`)).status).toBe(404);
  for (const path of ['/', '/i', '/reviews/123', '/roles']) {
    const page = await fetch(api.url + path);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Holdout')]);
  }
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
    expect((await fetch(api.url + path)).status).toBeGreaterThanOrEqual(400);
  }
});

test('an asset goes out as the build has compressed it, to those who take it so', async () => {
  const ask = (name: string, encodings: string) =>
    fetch(`${api.url}/assets/${name}`, { headers: { 'accept-encoding': encodings } });
  const compressed = await ask('index-abc123.js', 'gzip, deflate, br');
  expect(Object.fromEntries(compressed.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringContaining('Accept-Encoding'),
  });
  expect(await compressed.text()).toBe('export {};');
  for (const [name, encodings, text] of [
    ['index-abc123.js', 'identity', 'export {};'],
    ['plain-abc123.css', 'br', 'body {}'],
  ] as const) {
    const plain = await ask(name, encodings);
    expect([plain.status, plain.headers.get('content-encoding')]).toEqual([200, null]);
    expect(await plain.text()).toBe(text);
  }
});

test('an unknown endpoint is 404 in the shape of every error, never the page', async () => {
  for (const path of ['/nothing', '/session/x', '/']) {
    const response = await openBrowser(api).send('GET', path);
    expect(await errorOf(response)).toMatchObject({ status: 404, code: 'NOT_FOUND', defined: false });
  }
});

test.each([
  ['not JSON', '{"email":', 'not JSON'],
  ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'not JSON'],
  ['nested a million deep', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'too deeply'],
  ['nested inside an object', `{"email":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`, 'too deeply'],
  [
    'a key for the prototype',
    '{"email":"a@example.org","password":"x","__proto__":{"isAdmin":true}}',
    'cannot be stored',
  ],
  [
    'the same, written otherwise',
    '{"email":"a@example.org","password":"x","\\u005f_proto__":{"isAdmin":true}}',
    'cannot be stored',
  ],
  ['a NUL', '{"email":"a@example.org","password":"x\\u0000"}', 'cannot be stored'],
])('a body that is %s is refused with 400', async (_name, body, why) => {
  const response = await openBrowser(api).send('POST', '/session', { body });
  const error = await errorOf(response);
  expect(error).toMatchObject({ status: 400, code: 'BAD_REQUEST', message: expect.stringContaining(why) });
  expect({}).not.toHaveProperty('isAdmin');
});

test('a body that is too large or packed is refused', async () => {
  const large = await openBrowser(api).send('POST', '/session', { body: `"${'x'.repeat(8_100_000)}"` });
  expect(await errorOf(large)).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  const packed = await openBrowser(api).send('POST', '/session', {
    body: new Uint8Array(gzipSync(signIn)),
    headers: { 'content-encoding': 'gzip' },
  });
  expect(await errorOf(packed)).toMatchObject({ status: 415 });
});

test('bodies are strict: a field that nobody asked for is refused', async () => {
  const admin = await openStaff(api, ['admin']);
  const role = await addRole(api, []);
  const candidate = await openWorkingCandidate(api, role.id);
  const cases = [
    [admin, 'POST', '/session', { email: 'a@example.org', password, isAdmin: true }],
    [admin, 'PUT', '/session/locale', { locale: 'fr', roles: ['admin'] }],
    [admin, 'PUT', `/staff/${admin.staffId}`, { roles: ['admin'], isDisabled: false, passwordHash: 'x' }],
    [candidate, 'POST', '/attempt/start', { hasConsented: true, closesAt: '2099-01-01T00:00:00Z' }],
    [
      candidate,
      'POST',
      '/attempt/submissions',
      { revision: 1, submitId: crypto.randomUUID(), isAutomatic: true },
    ],
  ] as const;
  for (const [browser, method, path, body] of cases) {
    const response = await browser.send(method, path, { body: JSON.stringify(body) });
    expect(await errorOf(response), path).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  }
});

test('401 and 403 come before 400: nobody learns what a body should look like', async () => {
  const response = await openBrowser(api).send('POST', '/attempt/submissions', { body: '{"nonsense":1}' });
  expect(response.status).toBe(401);
});

test('a reply holds what the contract names and nothing else', async () => {
  const careless = os.session.get.handler(() => ({ kind: 'nobody' as const, seed: 'deadbeef' }));
  const context: RequestContext = {
    app: await createContext(parseConfig({ DATABASE_URL: api.database.databaseUrl })),
    sessionHash: null,
    isPractice: false,
    place: '',
    setSession: () => undefined,
    clearSession: () => undefined,
  };
  expect(await call(careless, undefined, { context })).toEqual({ kind: 'nobody' });
  await closeContext(context.app);
});

test('the OpenAPI document is for those who build on it', async () => {
  const author = await openStaff(api, ['author']);
  const document = await (await author.send('GET', '/openapi.json')).json();
  expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1/), info: { title: 'Holdout' } });
  expect(Object.keys(document.paths).length).toBeGreaterThan(25);
  const reviewer = await openStaff(api, ['reviewer']);
  expect(await errorOf(await reviewer.send('GET', '/openapi.json'))).toMatchObject({
    status: 403,
    code: 'FORBIDDEN',
  });
  expect(await errorOf(await openBrowser(api).send('GET', '/openapi.json'))).toMatchObject({ status: 401 });
});

test('the log holds no password, no cookie, no address of a person', async () => {
  const member = await openStaff(api, ['reviewer']);
  const browser = openBrowser(api);
  await browser.client.session.signIn({ email: member.email, password });
  await browser.client.session.get();
  const log = api.log.join('');
  expect(log).toContain('"path":"/api/session"');
  for (const secret of [password, browser.cookie.replace('holdout=', ''), member.email]) {
    expect(log).not.toContain(secret);
  }
});
