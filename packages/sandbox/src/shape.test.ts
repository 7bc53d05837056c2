import type { Shape } from '@holdout/contract';
import { expect, test } from 'vitest';
import { checkShape } from './shape.ts';

const number: Shape = { type: 'number' };

const fits: [Shape, unknown][] = [
  [number, 1.5],
  [{ type: 'number', min: 0, max: 1 }, 1],
  [{ type: 'integer' }, -3],
  [{ type: 'boolean' }, false],
  [{ type: 'null' }, null],
  [{ type: 'string', maxLength: 3 }, 'abc'],
  [{ type: 'list', of: number, length: 2 }, [1, 2]],
  [{ type: 'list', of: number, maxLength: 2 }, []],
  [
    { type: 'record', of: number, maxKeys: 2 },
    { a: 1, b: 2 },
  ],
  [{ type: 'object', fields: { a: number, b: number }, optional: ['b'] }, { a: 1 }],
  [
    { type: 'object', fields: { a: number }, allowOther: true },
    { a: 1, other: [{}] },
  ],
  [{ type: 'any', maxBytes: 50 }, { a: [1, 'x', null, true, {}] }],
  [{ type: 'oneOf', of: [number, { type: 'null' }] }, null],
];

test.each(fits)('%j takes %j, and gives a new value', (shape, value) => {
  const checked = checkShape(shape, value);
  expect(checked).toEqual({ ok: true, value });
  if (checked.ok && typeof value === 'object' && value !== null) expect(checked.value).not.toBe(value);
});

const misfits: [Shape, unknown, RegExp][] = [
  [number, true, /true, not a finite number/],
  [number, '1', /text/],
  [number, Number.NaN, /NaN/],
  [number, Number.POSITIVE_INFINITY, /Infinity/],
  [number, undefined, /undefined/],
  [{ type: 'number', max: 1 }, 1.01, /more than 1/],
  [{ type: 'integer' }, 1.5, /not an integer/],
  [{ type: 'integer' }, 2 ** 53, /beyond/],
  [{ type: 'integer' }, true, /not an integer/],
  [{ type: 'boolean' }, 1, /not true or false/],
  [{ type: 'string', maxLength: 3 }, 'abcd', /longer than 3/],
  [{ type: 'list', of: number, length: 2 }, [1], /has 1 items, not 2/],
  [{ type: 'list', of: number }, [1, [2]], /the value\[1\] is a list/],
  [{ type: 'list', of: number }, { length: 0 }, /a dictionary, not a list/],
  [{ type: 'record', of: number, maxKeys: 1 }, { a: 1, b: 2 }, /more than 1 keys/],
  [{ type: 'object', fields: { a: number } }, {}, /has no "a"/],
  [{ type: 'object', fields: { a: number } }, { a: 1, b: 2 }, /\["b"\] was not asked for/],
  [{ type: 'object', fields: { toString: number } }, {}, /has no "toString"/],
  [{ type: 'any', maxBytes: 5 }, 'abcdef', /larger than 5 bytes/],
  [{ type: 'any', maxBytes: 500 }, [Number.NaN], /NaN/],
  [{ type: 'any', maxBytes: 500 }, JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}'), /__proto__/],
  [{ type: 'oneOf', of: [number, { type: 'null' }] }, 'x', /text, not a finite number; and/],
];

test.each(misfits)('%j refuses %j', (shape, value, words) => {
  const checked = checkShape(shape, value);
  expect(checked.ok).toBe(false);
  if (!checked.ok) expect(checked.problem).toMatch(words);
});
