import { lineMessages, loseAnswer } from './bad-line.ts';
import { expect, test } from './fixtures.ts';
import { invite } from './invite.ts';
import { lookAt } from './look-at.ts';

/** The pages that the story does not pass, and those that say no. */
test('sign-in', async ({ openBrowser }) => {
  const page = await openBrowser();
  await page.goto('/');
  await lookAt(page, 'sign-in-en');
});

test.describe('a wrong password', () => {
  test.use({ expectedMessages: [/status of 401/] });
  test('is refused in words', async ({ openBrowser, t }) => {
    const page = await openBrowser();
    await page.goto('/');
    await page.getByRole('textbox', { name: t('general.signIn.email') }).fill('nobody@example.org');
    await page.getByRole('textbox', { name: t('general.signIn.password') }).fill('not the password');
    await page.getByRole('button', { name: t('general.signIn.submit') }).click();
    await expect(page.getByRole('alert')).toContainText(t('general.signIn.wrong'));
  });
});

test('an invitation, and the same link when it has been used', async ({ t, openRole, openBrowser }) => {
  const manager = await openRole();
  const link = await invite(manager, t, 'Ursula Used', 'en');
  const page = await openBrowser();
  await page.goto(link);
  await lookAt(page, 'invitation-en');
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: t('general.invitation.accept') }).click();
  await expect(page).toHaveURL(/\/attempt$/);

  const second = await openBrowser();
  await second.goto(link);
  await expect(second.getByRole('heading', { name: t('general.invitation.usedTitle') })).toBeVisible();
  await lookAt(second, 'invitation-used-en');
});

test.describe('an invitation whose answer is lost on the way', () => {
  test.use({ expectedMessages: [lineMessages] });
  test('opens when it is asked for again', async ({ t, openRole, openBrowser }) => {
    const link = await invite(await openRole(), t, 'Lena Lost', 'en');
    const page = await openBrowser();
    await page.goto(link);
    await loseAnswer(page, '/invitations/accept');
    const accept = page.getByRole('button', { name: t('general.invitation.accept') });
    await accept.click();
    await expect(page.getByRole('alert')).toHaveText(t('general.problem.unreachable'));
    await page.reload();
    await accept.click();
    await expect(page).toHaveURL(/\/attempt$/);
  });
});

test('challenges, staff, system, and an address that does not exist', async ({ t, signInAs }) => {
  const author = await signInAs('manager');
  await author.goto('/challenges');
  await expect(author.getByRole('heading', { name: t('house.challenges.title') })).toBeVisible();
  await lookAt(author, 'challenges-en');
  const admin = await signInAs('admin');
  await admin.goto('/staff');
  await expect(admin.getByRole('table', { name: t('house.staff.table') })).toBeVisible();
  await lookAt(admin, 'staff-en');
  await admin.goto('/system');
  await expect(admin.getByRole('heading', { name: t('house.system.workers') })).toBeVisible();
  await lookAt(admin, 'system-en');
  await admin.goto('/there/is/nothing');
  await lookAt(admin, 'not-found-en');
});

test('a page of another role says so', async ({ t, signInAs }) => {
  const reviewer = await signInAs('first');
  await reviewer.goto('/staff');
  await expect(reviewer.getByRole('heading', { name: t('general.wrongDesk.title') })).toBeVisible();
  await lookAt(reviewer, 'wrong-desk-en');
});
