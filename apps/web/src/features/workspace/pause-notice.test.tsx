import type { AttemptView, Pause } from '@holdout/contract';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTranslations } from '../../lib/i18n.ts';
import { PauseNotice } from './pause-notice.tsx';

beforeAll(() => startTranslations('en'));
afterEach(cleanup);

const pause: Pause = {
  since: '2026-11-22T10:00:00Z',
  until: '2026-11-25T10:00:00Z',
  reason: 'The fire alarm went off.',
};
const running: AttemptView = {
  id: '',
  state: 'active',
  isPrepared: true,
  isServed: true,
  candidateName: '',
  organisation: 'Example Ltd',
  roleTitle: '',
  isDemo: false,
  locale: 'en',
  serverNow: '2026-11-22T10:01:00Z',
  opensAt: '2026-11-20T10:00:00Z',
  closesAt: '2026-11-22T12:00:00Z',
  pause: null,
  startedAt: '2026-11-22T09:00:00Z',
  timeLimitMinutes: null,
  creditedMinutes: 0,
  reviewerCount: 1,
  retentionMonths: 6,
  isRecorded: true,
  revision: 1,
  submissions: [],
};

function show(first: Partial<AttemptView>) {
  const notice = (change: Partial<AttemptView>) => (
    <MantineProvider>
      <PauseNotice attempt={{ ...running, ...change }} />
    </MantineProvider>
  );
  const { rerender } = render(notice(first));
  return {
    region: screen.getByRole('status'),
    become: (change: Partial<AttemptView>) => rerender(notice(change)),
  };
}

test('a pause is told in a region that was there before, and so is its end, until that was read', () => {
  const { region, become } = show({});
  expect(region.textContent).toBe('');
  become({ pause });
  for (const words of ['Your time is paused', 'Example Ltd', 'The fire alarm went off.', 'Nothing is lost'])
    expect(region.textContent).toContain(words);
  become({});
  expect(region.textContent).toContain('Your time goes on.');
  become({ revision: 2 });
  expect(region.textContent).toContain('Your time goes on.');
  fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
  expect(region.textContent).toBe('');
  expect(screen.getByRole('status')).toBe(region);
});

test('a page that is opened in a pause says so, and the next one is told in place of the end of the last', () => {
  const { region, become } = show({ pause });
  expect(region.textContent).toContain('Your time is paused');
  become({});
  become({ pause: { ...pause, reason: 'The power is off.' } });
  expect(region.textContent).toContain('The power is off.');
  expect(region.textContent).not.toContain('Your time goes on.');
});

test('time that ended with the pause does not go on', () => {
  const { region, become } = show({ pause });
  become({ state: 'closed' });
  expect(region.textContent).toBe('');
});
