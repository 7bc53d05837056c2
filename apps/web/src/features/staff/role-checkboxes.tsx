import { StaffRole, staffRoles } from '@holdout/contract';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface RoleCheckboxesProps {
  roles: readonly StaffRole[];
  onChange: (roles: StaffRole[]) => void;
}

export function RoleCheckboxes({ roles, onChange }: RoleCheckboxesProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('house.staff.roles')}
      value={[...roles]}
      onChange={(values) => onChange(values.map((value) => StaffRole.parse(value)))}
      error={roles.length === 0 ? t('house.staff.needsRole') : undefined}
    >
      <Stack gap="xs" mt="xs">
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`house.staff.roleNames.${role}`)}
            description={t(`house.staff.roleHints.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
