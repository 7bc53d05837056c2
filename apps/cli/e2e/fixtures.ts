import type { Locale } from '@holdout/contract';
import { type BrowserContext, test as base, type Cookie, expect, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { password, staffOf } from '../tests/people.ts';
import { describeWalks } from './hands/describe-walks.ts';
import { giveHand, handOf } from './hands/hand.ts';
import { createKeyboard, type Walk } from './hands/keyboard.ts';
import { invite } from './invite.ts';
import { readStack, type Stack } from './stack.ts';
import { textsIn } from './texts.ts';
import { acceptInvitation, startWork } from './workplace.ts';

interface Fixtures {
  /** The language of the people in this test, their browsers and the pages. */
  language: Locale;
  /** What the people in this test work their pages with. */
  worksBy: 'mouse' | 'keyboard';
  stack: Stack;
  t: TFunction;
  /** Messages in the console that this test brings about on purpose; every other one fails it. */
  expectedMessages: RegExp[];
  /** A browser of somebody else: its own cookies and storage, watched for messages in the console. */
  openBrowser: () => Promise<Page>;
  signInAs: (who: 'manager' | 'first' | 'second' | 'admin') => Promise<Page>;
  openInvitation: (link: string) => Promise<Page>;
  /** The role of the organisation, as its manager sees it. */
  openRole: () => Promise<Page>;
  /** The workspace of a candidate of this name, who was invited to the role and has just started. */
  openWorkspace: (name: string) => Promise<Page>;
}

/** Of people who have signed in before: nobody may do that as often in a quarter of an hour as all tests together would. */
const sessions = new Map<string, Cookie[]>();

export const test = base.extend<Fixtures>({
  language: ['en', { option: true }],
  worksBy: ['mouse', { option: true }],
  expectedMessages: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  stack: async ({}, use) => use(readStack()),
  t: async ({ language }, use) => use(await textsIn(language)),

  openBrowser: async ({ browser, stack, language, worksBy, expectedMessages }, use) => {
    const contexts: BrowserContext[] = [];
    const walks: Walk[] = [];
    const messages: string[] = [];
    await use(async () => {
      const context = await browser.newContext({
        baseURL: stack.address,
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        viewport: { width: 1440, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      const page = await context.newPage();
      if (worksBy === 'keyboard')
        giveHand(
          page,
          createKeyboard(page, (walk) => walks.push(walk)),
        );
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) messages.push(`${message.text()} (${page.url()})`);
      });
      page.on('pageerror', (error) => messages.push(`${error.stack ?? error.message} (${page.url()})`));
      return page;
    });
    for (const context of contexts) await context.close();
    for (const line of describeWalks(walks)) console.log(`By keyboard on ${line}`);
    const stray = messages.filter((message) => !expectedMessages.some((expected) => expected.test(message)));
    expect(stray, 'messages in the console').toEqual([]);
  },

  signInAs: async ({ openBrowser, language, worksBy, stack, t }, use) => {
    await use(async (who) => {
      const page = await openBrowser();
      const email = staffOf(language)[who];
      const key = `${stack.address} ${email}`;
      const session = sessions.get(key);
      // Whoever works by keyboard walks through this page as well.
      if (session === undefined || worksBy === 'keyboard') {
        await signIn(page, t, email);
      } else {
        await page.context().addCookies(session);
        await page.goto('/');
      }
      await expect(page.getByRole('navigation', { name: t('general.mainNavigation') })).toBeVisible();
      sessions.set(key, await page.context().cookies());
      return page;
    });
  },

  openInvitation: async ({ openBrowser, t }, use) => {
    await use(async (link) => {
      const page = await openBrowser();
      await acceptInvitation(page, t, link);
      return page;
    });
  },

  openRole: async ({ signInAs, stack, language }, use) => {
    await use(async () => {
      const page = await signInAs('manager');
      await handOf(page).press(page.getByRole('link', { name: stack.roles[language].title }));
      return page;
    });
  },

  openWorkspace: async ({ openRole, openInvitation, language, t }, use) => {
    await use(async (name) => {
      const page = await openInvitation(await invite(await openRole(), t, name, language));
      await startWork(page, t);
      return page;
    });
  },
});

async function signIn(page: Page, t: TFunction, email: string): Promise<void> {
  const hand = handOf(page);
  await page.goto('/');
  await hand.write(page.getByRole('textbox', { name: t('general.signIn.email') }), email);
  await hand.write(page.getByRole('textbox', { name: t('general.signIn.password') }), password);
  await hand.press(page.getByRole('button', { name: t('general.signIn.submit') }));
}

export { expect } from '@playwright/test';
