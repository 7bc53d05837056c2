import { beforeEach, expect, test } from 'vitest';
import { forgetInvitation, keepBrowserKey, takeInvitationToken } from './invitation-token.ts';

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
  forgetInvitation(sessionStorage);
  expect(takeInvitationToken(window.location, window.history, sessionStorage)).toBeNull();
});

test('the key of this browser is kept over a reload, and no longer than the token', () => {
  const key = keepBrowserKey(sessionStorage);
  expect(keepBrowserKey(sessionStorage)).toBe(key);
  forgetInvitation(sessionStorage);
  expect(keepBrowserKey(sessionStorage)).not.toBe(key);
});

test('a newer link wins over an older one', () => {
  sessionStorage.setItem('holdout-invitation', 'older-token-older-token');
  window.history.replaceState(null, '', `/i#${token}`);
  expect(takeInvitationToken(window.location, window.history, sessionStorage)).toBe(token);
});
