import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function DemoBadge() {
  const { t } = useTranslation();
  return (
    <Badge
      variant="outline"
      color="gray"
      size="sm"
      tt="none"
      fw={600}
      title={t('general.demoHint')}
      style={{ verticalAlign: 'middle' }}
    >
      {t('general.demo')}
    </Badge>
  );
}
