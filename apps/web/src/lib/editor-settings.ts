import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';
import { parseStored } from './remembered.ts';

export const fontSizes = { smallest: 10, largest: 32 };

/** How code is shown on this device, in every editor of the page. */
const EditorSettings = z.object({
  theme: z.enum(['page', 'contrast']).catch('page'),
  fontSize: z.number().min(fontSizes.smallest).max(fontSizes.largest).catch(14),
  wrapsLines: z.boolean().catch(false),
});
export type EditorSettings = z.infer<typeof EditorSettings>;
const untouched = EditorSettings.parse({});

export function useEditorSettings(): [EditorSettings, (change: Partial<EditorSettings>) => void] {
  const [settings, setSettings] = useLocalStorage<EditorSettings>({
    key: 'holdout-editor-settings',
    defaultValue: untouched,
    getInitialValueInEffect: false,
    deserialize: (text) => parseStored(text, EditorSettings) ?? untouched,
  });
  return [settings, (change) => setSettings((before) => ({ ...before, ...change }))];
}
