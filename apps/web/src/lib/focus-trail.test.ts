import { beforeAll, beforeEach, expect, test } from 'vitest';
import { giveFocusBack, watchFocus } from './focus-trail.ts';

beforeAll(watchFocus);
beforeEach(() => {
  document.body.innerHTML = `
    <main id="main" tabindex="-1"><button id="first"></button><button id="opener"></button></main>
    <div role="menu"><button id="item"></button></div>
    <div id="window" role="dialog"><button id="inside"></button><button id="further"></button></div>
    <div id="upper" role="dialog"><button id="above"></button></div>`;
});

const element = (id: string) => document.getElementById(id) as HTMLElement;
const walk = (...ids: string[]) => {
  for (const id of ids) element(id).focus();
};
const close = (id: string) => {
  const dialog = element(id);
  dialog.remove();
  giveFocusBack(dialog);
  return document.activeElement?.id;
};

test('the focus goes back to where it was last on the page, however much was done in the dialog', () => {
  walk('first', 'opener', 'inside', 'further', 'inside');
  expect(close('window')).toBe('opener');
});

test('out of a dialog over a dialog it goes into the one below', () => {
  walk('opener', 'inside', 'further', 'above');
  expect(close('upper')).toBe('further');
  expect(close('window')).toBe('opener');
});

test('a menu that opened the dialog is gone, so it goes to what opened the menu', () => {
  walk('opener', 'item', 'inside');
  element('item').remove();
  expect(close('window')).toBe('opener');
});

test('of two dialogs one after the other the second gives it back to what opened the first', () => {
  walk('opener', 'inside');
  element('window').remove();
  walk('above');
  expect(close('upper')).toBe('opener');
});

test('when what had it is gone as well, it goes to the content of the page', () => {
  walk('opener', 'inside');
  element('opener').remove();
  expect(close('window')).toBe('main');
});
