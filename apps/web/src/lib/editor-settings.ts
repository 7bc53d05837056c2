import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';
import { parseStored } from './remembered.ts';

export const fontSizes = { smallest: 10, largest: 32 };

/** What helps with Python is megabytes: whoever asked the browser to save data gets it when they switch it on. */
function savesData(): boolean {
  return 'connection' in navigator && Boolean((navigator.connection as { saveData?: boolean }).saveData);
}

/** How code is shown on this device, in every editor of the page. */
const EditorSettings = z.object({
  theme: z.enum(['page', 'contrast']).catch('page'),
  fontSize: z.number().min(fontSizes.smallest).max(fontSizes.largest).catch(14),
  wrapsLines: z.boolean().catch(false),
  helpsWithPython: z.boolean().catch(() => !savesData()),
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
