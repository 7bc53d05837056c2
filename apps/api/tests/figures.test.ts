import type { RunFigures } from '@holdout/contract';
import { finishRun, saveRunFigures, startRun } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { addRole, type CandidateBrowser, openStaff, openWorkingCandidate, save } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [])).id;
});
afterAll(() => api.stop());

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/api/attempt")</script></svg>';
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const figures: RunFigures = {
  kept: [
    { path: 'plots/loss.png', type: 'png', bytes: png.length, width: 640, height: 480 },
    { path: 'a"\r\nset-cookie: x=y.svg', type: 'svg', bytes: svg.length, width: null, height: null },
  ],
  leftOut: [{ path: 'page.png', reason: 'not_an_image' }],
  leftOutCount: 1,
};

/** A candidate with a run that wrote figures, and where they are. */
async function openWithFigures(): Promise<{ browser: CandidateBrowser; runId: string; address: string }> {
  const browser = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [{ path: 'solution.py', content: 'plot()' }]);
  const run = await browser.client.attempt.startRun({ kind: 'file', path: 'solution.py', revision: 1 });
  await startRun(api.db, run.id);
  const end = { outcome: 'completed', exitCode: 0, usage: null, tests: null, message: null } as const;
  await finishRun(api.db, run.id, { ...end, figures });
  await saveRunFigures(api.db, { id: run.id, attemptId: browser.attempt.id }, [png, Buffer.from(svg)]);
  return { browser, runId: run.id, address: `/attempt/runs/${run.id}/figures` };
}

test('a run lists its figures, and tells what was not kept', async () => {
  const { browser } = await openWithFigures();
  expect(await browser.client.attempt.runs()).toMatchObject([{ figures }]);
});

test('bytes come as they are, as an image that is no page: nothing runs, nothing loads, nothing is sniffed', async () => {
  const { browser, address } = await openWithFigures();
  for (const [place, type, bytes] of [
    [0, 'image/png', png],
    [1, 'image/svg+xml', Buffer.from(svg)],
  ] as const) {
    const response = await browser.send('GET', `${address}/${place}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="figure-\d\.(png|svg)"$/);
    expect(headers).not.toHaveProperty('set-cookie');
  }
});

test('it is nobody else’s: not another candidate’s, not the staff’s, not for somebody without a session', async () => {
  const { address } = await openWithFigures();
  const other = await openWithFigures();
  const reviewer = await openStaff(api, ['reviewer', 'manager', 'admin']);
  expect((await other.browser.send('GET', `${address}/0`)).status).toBe(404);
  expect((await reviewer.send('GET', `${address}/0`)).status).toBe(403);
  expect((await openBrowser(api).send('GET', `${address}/0`)).status).toBe(401);
});

test.each(['2', '-1', '1.5', 'a', '99999999999', '__proto__'])(
  'place %s: there is nothing',
  async (place) => {
    const { browser, address } = await openWithFigures();
    expect([400, 404]).toContain((await browser.send('GET', `${address}/${place}`)).status);
  },
);

test('one whose bytes were let go is not found, and still listed', async () => {
  const { browser, runId, address } = await openWithFigures();
  await api.db.execute(`delete from run_figures where run_id = '${runId}'`);
  expect((await browser.send('GET', `${address}/0`)).status).toBe(404);
  expect(await browser.client.attempt.runs()).toMatchObject([{ figures: { kept: [{}, {}] } }]);
});
