import type { Locale } from '@holdout/contract';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { password, staffOf } from '../tests/people.ts';
import { invite } from './invite.ts';
import { readStack, type Stack } from './stack.ts';
import { textsIn } from './texts.ts';
import { acceptInvitation, startWork } from './workplace.ts';

interface Fixtures {
  /** The language of the people in this test, their browsers and the pages. */
  language: Locale;
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

export const test = base.extend<Fixtures>({
  language: ['en', { option: true }],
  expectedMessages: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  stack: async ({}, use) => use(readStack()),
  t: async ({ language }, use) => use(await textsIn(language)),

  openBrowser: async ({ browser, stack, language, expectedMessages }, use) => {
    const contexts: BrowserContext[] = [];
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
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) messages.push(`${message.text()} (${page.url()})`);
      });
      page.on('pageerror', (error) => messages.push(`${error.stack ?? error.message} (${page.url()})`));
      return page;
    });
    for (const context of contexts) await context.close();
    const stray = messages.filter((message) => !expectedMessages.some((expected) => expected.test(message)));
    expect(stray, 'messages in the console').toEqual([]);
  },

  signInAs: async ({ openBrowser, language, t }, use) => {
    await use(async (who) => {
      const page = await openBrowser();
      await page.goto('/');
      await page.getByRole('textbox', { name: t('general.signIn.email') }).fill(staffOf(language)[who]);
      await page.getByRole('textbox', { name: t('general.signIn.password') }).fill(password);
      await page.getByRole('button', { name: t('general.signIn.submit') }).click();
      await expect(page).not.toHaveURL('/');
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
      await page.getByRole('link', { name: stack.roles[language].title }).click();
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

export { expect } from '@playwright/test';
