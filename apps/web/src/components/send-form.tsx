import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SendFormProps<Sent> {
  /** Names the form where several stand on a page. */
  label?: string;
  maxWidth?: string;
  /** What would be sent, or null while something is missing. */
  ready: Sent | null;
  sending: { mutate: (sent: Sent) => void; error: unknown; isPending: boolean };
  /** The fields. That something is missing is said once somebody has tried to send it, not while they are writing. */
  children: (isMissing: boolean) => ReactNode;
  problem: (error: unknown) => ReactNode;
  button: string;
  /** Dialogs have it at the end. */
  isButtonAtEnd?: boolean;
  /** Small, for a form that unfolds within a list. */
  size?: 'xs';
  /** For a form that can be folded again without sending. */
  onCancel?: () => void;
}

/** Some fields, why they could not be sent, and the button that sends them. What was written stays until it was. */
export function SendForm<Sent>({
  label,
  maxWidth,
  ready,
  sending,
  children,
  problem,
  button,
  isButtonAtEnd = false,
  size,
  onCancel,
}: SendFormProps<Sent>) {
  const { t } = useTranslation();
  const [isReminded, setIsReminded] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsReminded(ready === null);
    if (ready !== null) sending.mutate(ready);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={label}>
      <Stack gap={size ?? 'sm'} maw={maxWidth}>
        {children(isReminded && ready === null)}
        {sending.error !== null && problem(sending.error)}
        <Group gap="xs" justify={isButtonAtEnd ? 'flex-end' : 'flex-start'}>
          <Button size={size} type="submit" loading={sending.isPending}>
            {button}
          </Button>
          {onCancel && (
            <Button size={size} variant="default" onClick={onCancel}>
              {t('general.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
