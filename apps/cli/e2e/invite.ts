import type { Locale } from '@holdout/contract';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { handOf } from './hands/hand.ts';

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
  const hand = handOf(manager);
  await hand.press(manager.getByRole('button', { name: t('roles.role.invite') }));
  const dialog = manager.getByRole('dialog');
  await hand.write(dialog.getByLabel(t('roles.invite.name')), name);
  await hand.write(
    dialog.getByLabel(t('roles.invite.email')),
    `candidate-${locale}-${Date.now()}-${count}@example.org`,
  );
  await hand.choose(dialog.getByLabel(t('roles.invite.locale')), locale);
  if (challengeId !== undefined) {
    await hand.choose(dialog.getByLabel(t('roles.invite.challenge')), challengeId);
  }
  await hand.press(dialog.getByRole('button', { name: t('roles.invite.create') }));
  const link = await dialog.getByLabel(t('roles.invite.link'), { exact: true }).inputValue();
  await hand.press(dialog.getByRole('button', { name: t('roles.invite.done') }));
  return link;
}
