import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}
const english = new Map(flatten(en));
const french = new Map(flatten(fr));

test('both languages have the same keys', () => {
  expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
});

test('both languages fill the same placeholders', () => {
  const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const differing = [...english].filter(
    ([key, text]) => `${placeholders(text)}` !== `${placeholders(french.get(key) ?? '')}`,
  );
  expect(differing).toEqual([]);
});

test('nothing is empty, and no French text is plainly the English one', () => {
  const sentences = [...english].filter(([, text]) => text.split(' ').length > 3);
  expect([...english, ...french].filter(([, text]) => text.trim() === '')).toEqual([]);
  expect(sentences.filter(([key, text]) => french.get(key) === text)).toEqual([]);
});

test('French has no-break spaces where French wants them', () => {
  const wrong = [...french].filter(
    ([, text]) =>
      /[^\s\u00a0\u202f(][ ]?[;?!]/u.test(text) ||
      /\S ?:(?=\s|$)/u.test(text.replace(/[\u00a0\u202f]:/g, '')) ||
      /« |«[^\u00a0\u202f]| »|[^\u00a0\u202f]»| %/u.test(text),
  );
  expect(wrong).toEqual([]);
});

test('French uses the typographic apostrophe', () => {
  expect([...french].filter(([, text]) => /[a-zà-ÿ]'[a-zà-ÿ]/iu.test(text))).toEqual([]);
});
