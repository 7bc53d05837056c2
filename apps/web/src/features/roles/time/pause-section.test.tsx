import type { CandidateTime } from '@holdout/contract';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTranslations } from '../../../lib/i18n.ts';
import { PauseSection } from './pause-section.tsx';

beforeAll(() => startTranslations('en'));
afterEach(cleanup);

const working: CandidateTime = {
  startedAt: '2026-11-22T09:00:00Z',
  windowEndsAt: '2026-11-24T10:00:00Z',
  closesAt: '2026-11-22T12:00:00Z',
  isClosed: false,
  pause: null,
  timeLimitMinutes: null,
  extraTimePercent: 0,
  entries: [],
};
const pause = {
  entryId: '',
  since: '2026-11-22T10:00:00Z',
  until: '2026-11-25T10:00:00Z',
  reason: 'The fire alarm went off.',
  by: 'Mona Manager',
};

function buttonsFor(time: Partial<CandidateTime>): (string | null)[] {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <PauseSection
          candidate={{ roleId: '', candidateId: '' }}
          time={{ ...working, ...time }}
          onChanged={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return screen.queryAllByRole('button').map((button) => button.textContent);
}

test.each<[string, Partial<CandidateTime>, string[]]>([
  ['a clock that runs can be stopped', {}, ['Pause the time…']],
  ['one that stands can be continued', { pause }, ['Continue…']],
  ['before the start there is none', { startedAt: null }, []],
  ['after the end there is none', { isClosed: true }, []],
])('%s', (_name, time, buttons) => {
  expect(buttonsFor(time)).toEqual(buttons);
});

test('who stopped it, why, and when it goes on by itself', () => {
  buttonsFor({ pause });
  const words = screen.getByRole('region', { name: 'Paused' }).textContent;
  for (const part of ['By Mona Manager.', 'The fire alarm went off.', '25 November'])
    expect(words).toContain(part);
});
