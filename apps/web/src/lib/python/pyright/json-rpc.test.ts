import { expect, test } from 'vitest';
import { createJsonRpc } from './json-rpc.ts';

/** A client, what it has sent, and what it was told. */
function client() {
  const sent: Record<string, unknown>[] = [];
  const told: unknown[] = [];
  const rpc = createJsonRpc((message) => sent.push(message as Record<string, unknown>), {
    onNotification: (method, params) => told.push([method, params]),
    answer: (method) => (method === 'workspace/configuration' ? [1] : undefined),
  });
  return { rpc, sent, told };
}

test('answers find their questions, in whatever order they come', async () => {
  const { rpc, sent } = client();
  const first = rpc.request('a', { x: 1 });
  const second = rpc.request('b', {});
  expect(sent[0]).toEqual({ jsonrpc: '2.0', id: 1, method: 'a', params: { x: 1 } });
  rpc.receive({ jsonrpc: '2.0', id: 2, result: 'B' });
  rpc.receive({ jsonrpc: '2.0', id: 1, result: null });
  expect([await first, await second]).toEqual([null, 'B']);
});

test('a refusal is an error with its reason', async () => {
  const { rpc } = client();
  const asked = rpc.request('a', {});
  rpc.receive({ jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'unknown method' } });
  await expect(asked).rejects.toThrow('unknown method');
});

test('a question that is called off is called off on the other side too, and a late answer hurts nobody', async () => {
  const { rpc, sent } = client();
  const controller = new AbortController();
  const asked = rpc.request('a', {}, controller.signal);
  controller.abort();
  await expect(asked).rejects.toThrow('aborted');
  expect(sent.at(-1)).toEqual({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } });
  rpc.receive({ jsonrpc: '2.0', id: 1, result: 'late' });
  await expect(rpc.request('b', {}, controller.signal)).rejects.toThrow('aborted');
  expect(sent).toHaveLength(2);
});

test('every question of the other side is answered, also one that we do not know', () => {
  const { rpc, sent, told } = client();
  rpc.receive({ jsonrpc: '2.0', id: 'x', method: 'workspace/configuration', params: { items: [] } });
  rpc.receive({ jsonrpc: '2.0', id: 0, method: 'workspace/semanticTokens/refresh' });
  expect(sent).toEqual([
    { jsonrpc: '2.0', id: 'x', result: [1] },
    { jsonrpc: '2.0', id: 0, result: null },
  ]);
  rpc.receive({ jsonrpc: '2.0', method: 'window/logMessage', params: { type: 3 } });
  expect(told).toEqual([['window/logMessage', { type: 3 }]]);
});

test('when the other side is gone nobody waits', async () => {
  const { rpc } = client();
  const asked = rpc.request('a', {});
  rpc.fail(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
});
