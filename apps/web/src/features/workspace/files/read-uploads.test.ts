import { expect, test } from 'vitest';
import { readUploads } from './read-uploads.ts';

test('takes text, names everything else with its reason', async () => {
  const { changes, problems } = await readUploads([
    new File(['print("é")\n'], 'ok.py'),
    new File([new Uint8Array([0xff, 0xfe, 0x00])], 'binary.csv'),
    new File(['x'.repeat(1_000_001)], 'large.txt'),
    new File(['x'], 'model.pkl'),
    new File(['x'], 'sitecustomize.py'),
  ]);
  expect(changes).toEqual([{ path: 'ok.py', content: 'print("é")\n' }]);
  expect(problems).toEqual([
    { kind: 'not_text', name: 'binary.csv' },
    { kind: 'too_large', name: 'large.txt' },
    { kind: 'path', name: 'model.pkl', problem: 'bad_type' },
    { kind: 'path', name: 'sitecustomize.py', problem: 'reserved' },
  ]);
});
