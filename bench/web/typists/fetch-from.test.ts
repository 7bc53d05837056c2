import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { fetchFrom } from './fetch-from.ts';

const server = createServer(async (request, response) => {
  const { remoteAddress, remotePort } = request.socket;
  response.setHeader('set-cookie', ['one=1; HttpOnly', 'two=2']);
  response.writeHead(request.url === '/refused' ? 429 : 200, { 'content-type': 'application/json' });
  response.write('[');
  const body = (await request.toArray()).join('');
  response.end(`${JSON.stringify([request.method, remoteAddress, remotePort, body])}]`);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => void server.close());

const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

test('each candidate comes from an address of its own, over a connection that is kept', async () => {
  const [first, second] = [fetchFrom('127.0.1.1'), fetchFrom('127.0.1.2')];
  const bodies = [];
  for (const send of [first, first, second]) {
    const reply = await send(url, { method: 'POST', body: 'héllo' });
    expect(reply.status).toBe(200);
    bodies.push((await reply.json())[0]);
  }
  expect(bodies.map(([method, place, , body]) => [method, place, body])).toEqual([
    ['POST', '127.0.1.1', 'héllo'],
    ['POST', '127.0.1.1', 'héllo'],
    ['POST', '127.0.1.2', 'héllo'],
  ]);
  expect(bodies[0][2]).toBe(bodies[1][2]);
});

test('status, cookies and a refusal come through', async () => {
  const reply = await fetchFrom('127.0.1.3')(`${url}/refused`);
  expect(reply.status).toBe(429);
  expect(reply.headers.getSetCookie()).toEqual(['one=1; HttpOnly', 'two=2']);
  expect(await reply.json()).toEqual([['GET', '127.0.1.3', expect.any(Number), '']]);
});

test('a server that is not there is a rejection, as with fetch', async () => {
  await expect(fetchFrom('127.0.1.4')('http://127.0.0.1:1')).rejects.toThrow('ECONNREFUSED');
});
