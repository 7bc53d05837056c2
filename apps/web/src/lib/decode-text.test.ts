import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, isLittleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return bytes;
};

const text = 'prénom,âge\nZoé,31\n';

test.each([
  ['UTF-8', utf8(text), 'utf-8'],
  ['UTF-8 with its mark', utf8(`\ufeff${text}`), 'utf-8'],
  ['UTF-16 little endian with its mark', utf16(`\ufeff${text}`, true), 'utf-16le'],
  ['UTF-16 big endian with its mark', utf16(`\ufeff${text}`, false), 'utf-16be'],
  ['UTF-16 little endian without a mark', utf16(text, true), 'utf-16le'],
  ['UTF-16 big endian without a mark', utf16(text, false), 'utf-16be'],
  ['Latin-1', latin1(text), 'windows-1252'],
])('%s is read, without its mark', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text, encoding, hasUnreadable: false });
});

test('a few bytes of Latin-1 in a UTF-8 file are marked, the rest is read', () => {
  const mixed = Uint8Array.from([...utf8('ville\nLiège\nÉvry\n'), ...latin1('Orléans\n')]);
  expect(decodeText(mixed)).toEqual({
    text: 'ville\nLiège\nÉvry\nOrl\ufffdans\n',
    encoding: 'utf-8',
    hasUnreadable: true,
  });
});

test('what is no text is told apart', () => {
  expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 7]))).toBeNull();
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', hasUnreadable: false });
});
