import { expect, test } from 'vitest';
import { createJournal } from './journal.ts';

test('while one write is under way only the newest waits, and the last one wins', async () => {
  const written: string[] = [];
  const journal = createJournal(
    {
      put: async ({ changes }) => {
        await Promise.resolve();
        written.push(changes[0]?.mine ?? '');
      },
      remove: async () => void written.push('removed'),
      list: async () => [],
    },
    'attempt',
    'tab',
    () => undefined,
  );
  const keep = (mine: string) => journal.keep({ changes: [{ path: 'a.py', base: '', mine, sent: [] }] }, 1);
  await Promise.all([keep('1'), keep('2'), keep('3')]);
  expect(written).toEqual(['1', '3']);
  await journal.keep({ changes: [] }, 2);
  expect(written.at(-1)).toBe('removed');
});

test('what has to hurry does not wait for a slow write', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const journal = createJournal(
    {
      put: ({ changes }) => {
        begun.push(changes[0]?.mine ?? '');
        return new Promise((end) => ends.push(end));
      },
      remove: async () => undefined,
      list: async () => [],
    },
    'attempt',
    'tab',
    () => undefined,
  );
  const keep = (mine: string) => journal.keep({ changes: [{ path: 'a.py', base: '', mine, sent: [] }] }, 1);
  void keep('1');
  void keep('2');
  expect(begun).toEqual(['1']);
  journal.hurry();
  journal.hurry();
  expect(begun).toEqual(['1', '2']);
  for (const end of ends) end();
  void keep('3');
  journal.hurry();
  expect(begun).toEqual(['1', '2', '3']);
});

test('a storage that refuses is an answer, not a crash', async () => {
  const journal = createJournal(
    {
      put: async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      remove: async () => undefined,
      list: async () => [],
    },
    'attempt',
    'tab',
    () => undefined,
  );
  await expect(journal.keep({ changes: [{ path: 'a.py', base: '', mine: 'x', sent: [] }] }, 1)).resolves.toBe(
    false,
  );
});
