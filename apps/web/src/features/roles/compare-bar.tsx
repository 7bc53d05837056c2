import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';

export function CompareBar({ roleId, chosen }: { roleId: string; chosen: readonly string[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hint =
    chosen.length > 6
      ? t('roles.role.compareTooMany')
      : chosen.length === 1
        ? t('roles.role.compareHint')
        : null;
  return (
    <Group mt="md" mih={36}>
      <Button
        variant="outline"
        disabled={chosen.length < 2 || chosen.length > 6}
        onClick={() => void navigate(paths.comparison(roleId, chosen))}
      >
        {chosen.length < 2 ? t('roles.role.compareNone') : t('roles.role.compare', { count: chosen.length })}
      </Button>
      {hint && (
        <span role="status" className="holdout-quiet">
          {hint}
        </span>
      )}
    </Group>
  );
}
