import { type InviteReply, InviteRequest, Locale, locales, type RoleView } from '@holdout/contract';
import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';

interface InviteDialogProps {
  isOpen: boolean;
  role: RoleView;
  onClose: () => void;
  onInvited: (name: string, reply: InviteReply) => void;
}

export function InviteDialog({ isOpen, role, onClose, onInvited }: InviteDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('roles.invite.title')}>
      <InviteForm role={role} onClose={onClose} onInvited={onInvited} />
    </Dialog>
  );
}

const extraPercents = [0, 25, 50, 100];

function InviteForm({ role, onClose, onInvited }: Omit<InviteDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const [request, setRequest] = useState({
    name: '',
    email: '',
    locale: pageLocale,
    challengeId: role.challenges[0]?.id ?? '',
    windowDays: 7,
    timeLimitMinutes: null as number | null,
    extraTimePercent: 0,
  });
  const change = (changes: Partial<typeof request>) => setRequest((before) => ({ ...before, ...changes }));
  const parsed = InviteRequest.safeParse({ ...request, email: request.email.trim() });
  const invite = useMutation({
    mutationFn: (invitation: InviteRequest) => api.role.invite({ roleId: role.id, invitation }),
    onSuccess: (reply) => onInvited(request.name.trim(), reply),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success) invite.mutate(parsed.data);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('roles.invite.name')}
          required
          withAsterisk={false}
          maxLength={120}
          value={request.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('roles.invite.email')}
          type="email"
          required
          withAsterisk={false}
          value={request.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('roles.invite.locale')}
          data={locales.map((value) => ({ value, label: t(`general.language.${value}`) }))}
          value={request.locale}
          onChange={(event) => change({ locale: Locale.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('roles.invite.challenge')}
          data={role.challenges.map(({ id, title }) => ({ value: id, label: title }))}
          value={request.challengeId}
          onChange={(event) => change({ challengeId: event.currentTarget.value })}
        />
        <NumberInput
          label={t('roles.invite.window')}
          min={1}
          max={60}
          allowDecimal={false}
          value={request.windowDays}
          onChange={(value) => change({ windowDays: Number(value) })}
        />
        <NumberInput
          label={t('roles.invite.limit')}
          description={t('roles.invite.limitHint')}
          min={15}
          max={10_080}
          allowDecimal={false}
          value={request.timeLimitMinutes ?? ''}
          onChange={(value) => change({ timeLimitMinutes: value === '' ? null : Number(value) })}
        />
        <NativeSelect
          label={t('roles.invite.extra')}
          description={t('roles.invite.extraHint')}
          data={extraPercents.map((percent) => ({
            value: String(percent),
            label: percent === 0 ? t('roles.invite.extraNone') : t('roles.invite.extraPercent', { percent }),
          }))}
          value={String(request.extraTimePercent)}
          onChange={(event) => change({ extraTimePercent: Number(event.currentTarget.value) })}
        />
        {invite.isError && (
          <ProblemNotice error={invite.error} refusals={{ ALREADY_INVITED: t('roles.invite.already') }} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('general.cancel')}
          </Button>
          <Button type="submit" loading={invite.isPending} disabled={!parsed.success}>
            {t('roles.invite.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
