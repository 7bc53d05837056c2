import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { recall, remember } from './remembered.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

test("this tab's own value comes first, then that of the last tab", () => {
  remember('k', 1);
  localStorage.setItem('k', '2');
  expect(recall('k', z.number())).toBe(1);
  sessionStorage.clear();
  expect(recall('k', z.number())).toBe(2);
});

test('what is broken, or was kept by another version of the page, counts as nothing', () => {
  expect(recall('k', z.number())).toBeNull();
  sessionStorage.setItem('k', '{broken');
  localStorage.setItem('k', '"text"');
  expect(recall('k', z.number())).toBeNull();
});
