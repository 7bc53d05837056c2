import { expect, test } from 'vitest';
import { showOutput } from './show-output.ts';

function shown(...chunks: (string | Buffer)[]): string {
  let written = '';
  const output = showOutput({
    write(text) {
      written += text;
    },
  });
  for (const chunk of chunks) output.write(Buffer.from(chunk));
  output.end();
  return written;
}

test.each<[string, (string | Buffer)[], string]>([
  ['plain text', ['a', 'b\n'], 'ab\n'],
  ['a character in two pieces', [Buffer.from([0xc3]), Buffer.from([0xa9])], 'é'],
  ['half a character at the end', [Buffer.from([0x61, 0xc3])], 'a\ufffd'],
  ['a line end in two pieces', ['a\r', '\nb'], 'a\nb'],
  ['a line that overwrites itself', ['10 %\r', '20 %\r'], '10 %\n20 %\n'],
  ['commands for the terminal', ['\u001b[2J', '\u001b]0;title\u0007'], '␛[2J␛]0;title␇'],
])('%s', (_name, chunks, text) => {
  expect(shown(...chunks)).toBe(text);
});
