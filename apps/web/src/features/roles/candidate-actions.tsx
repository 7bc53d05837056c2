import type { CandidateEntry } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a manager may open for one candidate. */
export type CandidateDialog = 'renew' | 'time' | 'afterwards';

interface CandidateActionsProps {
  candidate: CandidateEntry;
  onOpen: (dialog: CandidateDialog) => void;
}

export function CandidateActions({ candidate: { name }, onOpen }: CandidateActionsProps) {
  const { t } = useTranslation();
  const actions = [
    { dialog: 'time', label: t('time.dialog.open'), named: t('time.dialog.openNamed', { name }) },
    {
      dialog: 'afterwards',
      label: t('afterwards.manager.open'),
      named: t('afterwards.manager.openNamed', { name }),
    },
    { dialog: 'renew', label: t('roles.role.renew'), named: t('roles.role.renewNamed', { name }) },
  ] as const;
  return (
    <Group gap={4} wrap="nowrap">
      {actions.map(({ dialog, label, named }) => (
        <Button
          key={dialog}
          size="compact-xs"
          variant="default"
          aria-label={named}
          onClick={() => onOpen(dialog)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
