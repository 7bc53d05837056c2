import { EmailAddress, Locale, locales, Password, type StaffRole } from '@holdout/contract';
import { Button, Group, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { RoleCheckboxes } from './role-checkboxes.tsx';

export function AddDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('house.staff.add')}>
      <AddForm onClose={onClose} />
    </Dialog>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const pageLocale = useLocale();
  const [person, setPerson] = useState({
    name: '',
    email: '',
    password: '',
    locale: pageLocale,
    roles: ['reviewer'] as StaffRole[],
  });
  const change = (changes: Partial<typeof person>) => setPerson((before) => ({ ...before, ...changes }));
  const email = person.email.trim();
  const isValid =
    person.name.trim() !== '' &&
    EmailAddress.safeParse(email).success &&
    Password.safeParse(person.password).success &&
    person.roles.length > 0;
  const add = useMutation({
    mutationFn: () => api.staff.create({ ...person, email }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['staff'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('house.staff.name')}
          maxLength={120}
          value={person.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('house.staff.email')}
          type="email"
          autoComplete="off"
          value={person.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('house.staff.password')}
          description={t('house.staff.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('general.signIn.showPassword') }}
          value={person.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('house.staff.locale')}
          data={locales.map((value) => ({ value, label: t(`general.language.${value}`) }))}
          value={person.locale}
          onChange={(event) => change({ locale: Locale.parse(event.currentTarget.value) })}
        />
        <RoleCheckboxes roles={person.roles} onChange={(roles) => change({ roles })} />
        {add.isError && (
          <ProblemNotice
            error={add.error}
            refusals={{ ALREADY_EXISTS: t('house.staff.exists'), BAD_REQUEST: t('house.staff.invalid') }}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('general.cancel')}
          </Button>
          <Button type="submit" disabled={!isValid} loading={add.isPending}>
            {t('house.staff.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
