import type { StaffMember, StaffRole } from '@holdout/contract';
import { Button, Group, Stack, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { RoleCheckboxes } from './role-checkboxes.tsx';

export function EditDialog({ member, onClose }: { member: StaffMember | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [roles, setRoles] = useState<StaffRole[]>([]);
  const [isDisabled, setIsDisabled] = useState(false);
  const save = useMutation({
    mutationFn: (staffId: string) => api.staff.update({ staffId, roles, isDisabled }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['staff'] });
      onClose();
    },
  });
  const { reset } = save;
  useEffect(() => {
    if (!member) return;
    setRoles(member.roles);
    setIsDisabled(member.disabledAt !== null);
    reset();
  }, [member, reset]);
  return (
    <Dialog
      opened={member !== null}
      onClose={onClose}
      title={t('house.staff.editNamed', { name: member?.name ?? '' })}
    >
      <Stack gap="md">
        <RoleCheckboxes roles={roles} onChange={setRoles} />
        <Switch
          label={t('house.staff.disable')}
          description={t('house.staff.disableHint')}
          checked={isDisabled}
          onChange={(event) => setIsDisabled(event.currentTarget.checked)}
        />
        {save.isError && (
          <ProblemNotice error={save.error} refusals={{ LAST_ADMIN: t('house.staff.lastAdmin') }} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('general.cancel')}
          </Button>
          <Button
            disabled={roles.length === 0}
            loading={save.isPending}
            onClick={() => member && save.mutate(member.id)}
          >
            {t('house.staff.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
