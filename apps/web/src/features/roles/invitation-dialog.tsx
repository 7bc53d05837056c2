import type { InviteReply } from '@holdout/contract';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Facts } from '../../components/facts.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstantWithYear } from '../../lib/instants.ts';

/** The link and the mail, shown once. Closing by a click beside it would lose the link, so that is off. */
export function InvitationDialog({
  made,
  onClose,
}: {
  made: { name: string; reply: InviteReply } | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Dialog
      opened={made !== null}
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      title={t('roles.invite.doneTitle', { name: made?.name ?? '' })}
    >
      {made && (
        <>
          <p>{t('roles.invite.once')}</p>
          <TextInput label={t('roles.invite.link')} readOnly value={made.reply.link} />
          <Group mt="xs" mb="md">
            <CopyButton value={made.reply.link} label={t('roles.invite.copyLink')} size="xs" />
          </Group>
          <Facts
            items={[
              { name: t('roles.invite.expires'), value: formatInstantWithYear(made.reply.expiresAt, locale) },
              { name: t('roles.invite.to'), value: made.reply.mail.to },
              { name: t('roles.invite.subject'), value: made.reply.mail.subject },
            ]}
          />
          <Textarea
            label={t('roles.invite.mail')}
            readOnly
            autosize
            maxRows={8}
            value={made.reply.mail.body}
          />
          <Group mt="xs" justify="space-between">
            <CopyButton value={made.reply.mail.body} label={t('roles.invite.copyMail')} size="xs" />
            <Button onClick={onClose}>{t('roles.invite.done')}</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
