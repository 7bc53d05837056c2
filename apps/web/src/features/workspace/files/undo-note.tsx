import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function UndoNote({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {text}{' '}
      <Button size="compact-xs" variant="default" onClick={onUndo}>
        {t('workspace.files.undo')}
      </Button>
    </>
  );
}
