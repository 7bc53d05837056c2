import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies text and says so. Works without the clipboard API, which browsers withhold over plain HTTP. */
export function CopyButton({
  value,
  label,
  ...button
}: { value: string; label?: string } & Pick<ButtonProps, 'variant' | 'size'>) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <Button
      variant="default"
      size="compact-xs"
      {...button}
      onClick={() => void copyText(value).then(setIsCopied)}
      aria-live="polite"
    >
      {isCopied ? t('general.copied') : (label ?? t('general.copy'))}
    </Button>
  );
}

async function copyText(text: string): Promise<boolean> {
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
