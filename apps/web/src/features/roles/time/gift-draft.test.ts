import { expect, test } from 'vitest';
import { emptyGift, readGift } from './gift-draft.ts';

const reason = 'The fire alarm went off.';

test('only the fields of the chosen kind count, and hours are sent as minutes', () => {
  const draft = { ...emptyGift, minutes: 45, hours: 3, percent: 50 as const, reason };
  expect(readGift(draft)?.gift).toEqual({ kind: 'extra', minutes: 45 });
  expect(readGift({ ...draft, kind: 'window' })?.gift).toEqual({ kind: 'window', minutes: 180 });
  expect(readGift({ ...draft, kind: 'accommodation_percent' })?.gift).toEqual({
    kind: 'accommodation_percent',
    percent: 50,
  });
});

test.each([
  ['no reason', { reason: ' ' }],
  ['an emptied field', { minutes: Number(''), reason }],
  ['half a minute', { minutes: 0.5, reason }],
  ['more than a week', { minutes: 7 * 24 * 60 + 1, reason }],
])('%s is not sent', (_name, change) => {
  expect(readGift({ ...emptyGift, ...change })).toBeNull();
});
