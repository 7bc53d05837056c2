import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';

export const fontSizes = { smallest: 10, largest: 32 };

/** How code is shown on this device, in every editor of the page. */
const EditorSettings = z.object({
  theme: z.enum(['page', 'contrast']).catch('page'),
  fontSize: z.number().min(fontSizes.smallest).max(fontSizes.largest).catch(14),
  wrapsLines: z.boolean().catch(false),
});
export type EditorSettings = z.infer<typeof EditorSettings>;

export function useEditorSettings(): [EditorSettings, (change: Partial<EditorSettings>) => void] {
  const [settings, setSettings] = useLocalStorage<EditorSettings>({
    key: 'holdout-editor-settings',
    defaultValue: EditorSettings.parse({}),
    getInitialValueInEffect: false,
    deserialize: (text) => EditorSettings.catch(EditorSettings.parse({})).parse(parseJson(text)),
  });
  return [settings, (change) => setSettings((before) => ({ ...before, ...change }))];
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
