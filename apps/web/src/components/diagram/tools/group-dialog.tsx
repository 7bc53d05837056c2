import { diagramLimits } from '@holdout/contract';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../dialog.tsx';

interface GroupDialogProps {
  onGroup: (label: string) => void;
  onClose: () => void;
}

export function GroupDialog({ onGroup, onClose }: GroupDialogProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  return (
    <Dialog opened onClose={onClose} title={t('diagram.group.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onGroup(label);
        }}
      >
        <TextInput
          data-autofocus
          label={t('diagram.group.label')}
          value={label}
          maxLength={diagramLimits.labelLength}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('general.cancel')}
          </Button>
          <Button type="submit">{t('diagram.group.submit')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
