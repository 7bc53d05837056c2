import { Button, Group, NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { type EditorSettings, fontSizes, useEditorSettings } from '../../../lib/editor-settings.ts';

/** How code looks on this device. Every change shows at once. */
export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [settings, change] = useEditorSettings();
  const { smallest, largest } = fontSizes;
  return (
    <Dialog opened onClose={onClose} title={t('workbench.settings.title')}>
      <Stack>
        <p className="holdout-quiet">{t('workbench.settings.lead')}</p>
        <Radio.Group
          label={t('workbench.settings.theme')}
          value={settings.theme}
          onChange={(theme) => change({ theme: theme as EditorSettings['theme'] })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="page" label={t('workbench.settings.page')} />
            <Radio value="contrast" label={t('workbench.settings.contrast')} />
          </Stack>
        </Radio.Group>
        <NumberInput
          label={t('workbench.settings.fontSize')}
          description={t('workbench.settings.fontSizeHint', { smallest, largest })}
          value={settings.fontSize}
          min={smallest}
          max={largest}
          allowDecimal={false}
          onChange={(value) => {
            const fontSize = Number(value);
            if (fontSize >= smallest && fontSize <= largest) change({ fontSize });
          }}
        />
        <Switch
          label={t('workbench.settings.wrap')}
          checked={settings.wrapsLines}
          onChange={(event) => change({ wrapsLines: event.currentTarget.checked })}
        />
        <Switch
          label={t('workbench.settings.python')}
          description={t('workbench.settings.pythonHint')}
          checked={settings.helpsWithPython}
          onChange={(event) => change({ helpsWithPython: event.currentTarget.checked })}
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('general.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
