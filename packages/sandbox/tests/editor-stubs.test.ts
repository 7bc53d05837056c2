import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { callOf, useSandbox } from './use-sandbox.ts';

const { load } = useSandbox();
const stubFolder = path.resolve(import.meta.dirname, '../../../apps/web/python-stubs');

test('what the editor knows of NumPy is the NumPy of the image', async () => {
  const source = 'import numpy\ndef version(): return numpy.__version__';
  const { session } = await load(source, ['version'], { preload: ['numpy'] });
  const result = await session.call(callOf('version'));
  await session.close();
  const zips = readdirSync(stubFolder).filter((file) => file.endsWith('.zip'));
  expect(result.kind === 'value' && [`numpy-${result.value}.zip`]).toEqual(zips);
});
