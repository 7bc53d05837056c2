import { rememberCopied } from '../../../lib/copied-texts.ts';
import type { Recording } from './recording.ts';

/** Tells when this page is left and come back to, and remembers what is copied on it. */
export function watchPage(recording: Pick<Recording, 'left' | 'returned' | 'beat'>): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') {
      recording.left();
      void recording.beat();
    } else if (document.hasFocus()) recording.returned();
  };
  const onCopy = ({ clipboardData }: ClipboardEvent) => {
    // The editor writes what it copies itself; elsewhere the browser copies what is selected.
    const written = clipboardData?.getData('text/plain') ?? '';
    rememberCopied(written === '' ? (document.getSelection()?.toString() ?? '') : written);
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  document.addEventListener('copy', onCopy, { signal });
  document.addEventListener('cut', onCopy, { signal });
  window.addEventListener('blur', recording.left, { signal });
  window.addEventListener('focus', recording.returned, { signal });
  window.addEventListener('online', () => void recording.beat(), { signal });
  window.addEventListener('pagehide', () => void recording.beat(), { signal });
  return () => controller.abort();
}
