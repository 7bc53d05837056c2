import { beforeEach, expect, test } from 'vitest';
import { forgetInvitationToken, takeInvitationToken } from './invitation-token.ts';

const token = 'kX3-abcdefghijklmnopqrstuvwxyz_0123';
beforeEach(() => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/i');
});

test('takes the token out of the address and finds it again after a reload', () => {
  window.history.replaceState({ key: 'kept' }, '', `/i#${token}`);
  expect(takeInvitationToken(window.location, window.history, sessionStorage)).toBe(token);
  expect(window.location.hash).toBe('');
  expect(window.history.state).toEqual({ key: 'kept' });
  expect(takeInvitationToken(window.location, window.history, sessionStorage)).toBe(token);
});

test('knows no token once it is forgotten', () => {
  sessionStorage.setItem('holdout-invitation', token);
  forgetInvitationToken(sessionStorage);
  expect(takeInvitationToken(window.location, window.history, sessionStorage)).toBeNull();
});

test('a newer link wins over an older one', () => {
  sessionStorage.setItem('holdout-invitation', 'older-token-older-token');
  window.history.replaceState(null, '', `/i#${token}`);
  expect(takeInvitationToken(window.location, window.history, sessionStorage)).toBe(token);
});
