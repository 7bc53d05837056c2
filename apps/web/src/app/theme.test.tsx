import { Button, MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { theme } from './theme.ts';

let sentCount = 0;
beforeEach(() => {
  sentCount = 0;
});
afterEach(cleanup);

function Form() {
  const [isSending, setIsSending] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sentCount += 1;
        setIsSending(true);
      }}
    >
      <Button type="submit" loading={isSending}>
        Send
      </Button>
      <Button onClick={() => setIsSending(false)}>Answer</Button>
    </form>
  );
}

function openForm() {
  render(
    <MantineProvider theme={theme}>
      <Form />
    </MantineProvider>,
  );
  return screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
}

test('a button that works keeps the focus, says that it is disabled, and does nothing', () => {
  const send = openForm();
  act(() => send.focus());
  fireEvent.click(send);
  expect(send.disabled).toBe(false);
  expect(send.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(send);
  fireEvent.click(send);
  expect(sentCount).toBe(1);
});

test('once the focus has left it is disabled, and comes back when the work is done', () => {
  const send = openForm();
  act(() => send.focus());
  fireEvent.click(send);
  fireEvent.blur(send);
  expect(send.disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  expect(send.disabled).toBe(false);
  expect(send.hasAttribute('aria-disabled')).toBe(false);
});
