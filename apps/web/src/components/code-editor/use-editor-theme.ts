import { useComputedColorScheme } from '@mantine/core';
import { useEditorSettings } from '../../lib/editor-settings.ts';

/** The colours of the editor: those of the page, or more contrast for those who asked for it. */
export function useEditorTheme(): string {
  const isDark = useComputedColorScheme('light') === 'dark';
  const [{ theme }] = useEditorSettings();
  if (theme === 'contrast') return isDark ? 'hc-black' : 'hc-light';
  return isDark ? 'holdout-dark' : 'holdout-light';
}
