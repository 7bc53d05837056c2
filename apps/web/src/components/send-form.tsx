import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

interface SendFormProps<Sent> {
  /** Names the form where several stand on a page. */
  label?: string;
  maxWidth?: string;
  /** What would be sent, or null while something is missing. */
  ready: Sent | null;
  sending: { mutate: (sent: Sent) => void; error: unknown; isPending: boolean };
  /** The fields. What is missing is said there once somebody has tried to send it, not while they are writing. */
  children: (isReminded: boolean) => ReactNode;
  problem: (error: unknown) => ReactNode;
  button: string;
  /** Dialogs have it at the end. */
  isButtonAtEnd?: boolean;
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
}: SendFormProps<Sent>) {
  const [isReminded, setIsReminded] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsReminded(ready === null);
    if (ready !== null) sending.mutate(ready);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={label}>
      <Stack gap="sm" maw={maxWidth}>
        {children(isReminded)}
        {sending.error !== null && problem(sending.error)}
        <Group justify={isButtonAtEnd ? 'flex-end' : 'flex-start'}>
          <Button type="submit" loading={sending.isPending}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
