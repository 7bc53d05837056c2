import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { UndoForm } from './undo-form.tsx';

afterEach(cleanup);

test('what was missing before the form was folded is not missed when it is opened again', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <UndoForm roleId="" candidateId="" entryId="" what="" onUndone={() => undefined} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const open = () => fireEvent.click(screen.getByRole('button', { name: 'time.dialog.undoNamed' }));
  open();
  expect(screen.queryByText('time.dialog.reasonMissing')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'time.dialog.undoConfirm' }));
  expect(screen.queryByText('time.dialog.reasonMissing')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'general.cancel' }));
  open();
  expect(screen.queryByText('time.dialog.reasonMissing')).toBeNull();
});
