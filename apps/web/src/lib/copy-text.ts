import { rememberCopied } from './copied-texts.ts';

/** Copies text; false when the browser refuses. Works without the clipboard API, which is withheld over plain HTTP. */
export async function copyText(text: string): Promise<boolean> {
  rememberCopied(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('readonly', '');
    field.style.position = 'fixed';
    field.style.opacity = '0';
    (document.querySelector('[role="dialog"]') ?? document.body).append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}
