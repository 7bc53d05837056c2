import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../lib/copy-text.ts';

/** Copies text and says so. Text that takes time to make is made when it is asked for. */
export function CopyButton({
  value,
  label,
  ...button
}: { value: string | (() => Promise<string>); label?: string } & Pick<ButtonProps, 'variant' | 'size'>) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => setIsCopied(await copyText(typeof value === 'string' ? value : await value()));
  return (
    <Button variant="default" size="compact-xs" {...button} onClick={() => void copy()} aria-live="polite">
      {isCopied ? t('general.copied') : (label ?? t('general.copy'))}
    </Button>
  );
}
