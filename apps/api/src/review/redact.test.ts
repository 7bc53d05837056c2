import { expect, test } from 'vitest';
import { createRedaction, redactDeep } from './redact.ts';

const redactionFor = (name: string, email = 'someone@example.org') =>
  createRedaction({ candidateId: '7b0f9c1e-0000-4000-8000-000000000001', name, email }, [
    '7b0f9c1e-0000-4000-8000-000000000002',
  ]);

test.each([
  ['# Ada Lovelace, 2026', '# ▮▮▮, 2026'],
  ['by ADA and lovelace', 'by ▮▮▮ and ▮▮▮'],
  ['author = "ada.lovelace"', 'author = "▮▮▮"'],
  ['from adalovelace_utils import x', 'from ▮▮▮_utils import x'],
  ['git@github.com:alovelace/churn', 'git@github.com:▮▮▮/churn'],
  ['ada@maths.example, Ada@Maths.Example', '▮▮▮, ▮▮▮'],
  ['Lovelace, Ada', '▮▮▮, ▮▮▮'],
  ['Ada’s notes', '▮▮▮’s notes'],
  ['adaptive cadence, Adam', 'adaptive cadence, Adam'],
  ['7B0F9C1E-0000-4000-8000-000000000002', '▮▮▮'],
])('Ada Lovelace: %s', (text, expected) => {
  expect(redactionFor('Ada Lovelace', 'ada@maths.example')(text)).toBe(expected);
});

test('accents are no way around, in either direction', () => {
  const redact = redactionFor('Zoë Müller-Lefèvre');
  expect(redact('Zoe Muller / ZOË MÜLLER / lefevre / Lefèvre / zoemuller')).not.toMatch(
    /zo[eë]|m[uü]ller|lef[eè]vre/iu,
  );
});

test('a name typed without its accents is found with them, and other text keeps its own', () => {
  const redact = redactionFor('Zoe Muller');
  expect(redact('Zoë Mu\u0308ller écrit: naïve')).toBe('▮▮▮ écrit: naïve');
  expect(redactionFor('Li An')('reliance, lian, Li')).toBe('reliance, ▮▮▮, ▮▮▮');
});

test('a name that is a Python word goes as a name and stays as code', () => {
  const redact = redactionFor('Max Set');
  expect(redact('best = max(scores)  # Max, MAX')).toBe('best = max(scores)  # ▮▮▮, ▮▮▮');
  expect(redact('seen = set()')).toBe('seen = set()');
});

test('one letter is no name, and signs in a name do no harm', () => {
  expect(redactionFor('J. (Jo) O+Neil')('j = [1]; neil (jo) o+neil')).not.toContain('o+neil');
  expect(redactionFor('X')('x = 1')).toBe('x = 1');
});

test('every text inside a value is looked at, whatever its depth; the rest stays as it is', () => {
  const value = { a: ['by Ada', { b: 'Ada' }], n: 3, x: null, ok: true };
  expect(redactDeep(value, redactionFor('Ada Lovelace'))).toEqual({
    a: ['by ▮▮▮', { b: '▮▮▮' }],
    n: 3,
    x: null,
    ok: true,
  });
});
