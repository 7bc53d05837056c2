import { Readable } from 'node:stream';
import Docker from 'dockerode';
import { expect, test } from 'vitest';
import { followProgress, tellingLine } from './engine-progress.ts';

test('what apt marks as an error is told, the network first', () => {
  const output = [
    'Get:1 http://deb.debian.org',
    'Err:2 http://deb.debian.org trixie InRelease',
    '  Temporary failure',
    "E: Failed to fetch http://deb.debian.org/x  Could not resolve 'deb.debian.org'",
    'E: Some index files failed to download.',
    'Removing intermediate container',
  ].join('\n');
  expect(tellingLine(output)).toMatch(/^E: Failed to fetch/);
  expect(tellingLine('a\nE: broken packages\nb')).toBe('E: broken packages');
  expect(tellingLine('a\nb\n')).toBe('b');
});

test('an error that the engine reports inside the stream is thrown', async () => {
  const lines = [
    '{"stream":"Step 1/10"}\n',
    '{"errorDetail":{"code":1},"error":"no space left on device"}\n',
  ];
  const seen: string[] = [];
  await expect(followProgress(new Docker(), Readable.from(lines), (line) => seen.push(line))).rejects.toThrow(
    'no space left on device',
  );
  expect(seen).toEqual(['Step 1/10']);
});
