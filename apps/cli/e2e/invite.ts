import type { Locale } from '@holdout/contract';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';

let count = 0;

/** A manager on the page of a role invites somebody, by default to its first challenge, and copies the link. */
export async function invite(
  manager: Page,
  t: TFunction,
  name: string,
  locale: Locale,
  challengeId?: string,
): Promise<string> {
  count += 1;
  await manager.getByRole('button', { name: t('roles.role.invite') }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel(t('roles.invite.name')).fill(name);
  await dialog
    .getByLabel(t('roles.invite.email'))
    .fill(`candidate-${locale}-${Date.now()}-${count}@example.org`);
  await dialog.getByLabel(t('roles.invite.locale')).selectOption(locale);
  if (challengeId !== undefined)
    await dialog.getByLabel(t('roles.invite.challenge')).selectOption(challengeId);
  await dialog.getByRole('button', { name: t('roles.invite.create') }).click();
  const link = await dialog.getByLabel(t('roles.invite.link'), { exact: true }).inputValue();
  await dialog.getByRole('button', { name: t('roles.invite.done') }).click();
  return link;
}
