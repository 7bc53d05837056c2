import { insertRun, selectRunOutput } from '@holdout/db';
import { expect, test } from 'vitest';
import { RunOutputWriter } from '../src/run-output-writer.ts';
import { useDatabase } from './use-database.ts';

const { own, addWork } = useDatabase();

async function startWriting(): Promise<{ writer: RunOutputWriter; runId: string }> {
  const attempt = await addWork({ path: 'main.py', content: '' });
  const run = await insertRun(own.db, attempt.id, { kind: 'file', path: 'main.py', revision: 1 });
  if (run === null) throw new Error('another run is going');
  return { writer: new RunOutputWriter(own.db, run.id), runId: run.id };
}

test('output comes in batches, in order, under running numbers', async () => {
  const { writer, runId } = await startWriting();
  writer.write('stdout', Buffer.from('first'));
  await expect.poll(() => selectRunOutput(own.db, runId, 0)).toHaveLength(1);
  for (let n = 0; n < 50; n += 1) {
    writer.write('stdout', Buffer.from(`${n},`));
    writer.write('stderr', Buffer.from(n === 25 ? '!' : ''));
  }
  await writer.end();
  const pieces = await selectRunOutput(own.db, runId, 0);
  expect(pieces.map((piece) => piece.sequence)).toEqual([1, 2, 3, 4]);
  expect(pieces.map((piece) => piece.stream)).toEqual(['stdout', 'stdout', 'stderr', 'stdout']);
  expect(pieces.map((piece) => piece.text).join('')).toMatch(/^first0,1,.*25,!26,.*49,$/);
});

test('a character cut in two arrives whole, and one that never ends is told at the end', async () => {
  const { writer, runId } = await startWriting();
  const [start, end] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
  writer.write('stdout', start);
  writer.write('stdout', end);
  writer.write('stderr', start);
  await writer.end();
  const pieces = await selectRunOutput(own.db, runId, 0);
  expect(pieces.map((piece) => piece.text)).toEqual(['é', '\ufffd']);
});

test('a write that fails is told at the end, and is no crash before', async () => {
  const { writer, runId } = await startWriting();
  await own.pool.query('delete from runs where id = $1', [runId]);
  writer.write('stdout', Buffer.from('lost'));
  await expect(writer.end()).rejects.toThrow();
});
