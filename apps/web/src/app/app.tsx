import './mantine.css';
import './global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/query-client.ts';
import { createRouter } from './router.tsx';
import { resolveVariables, theme } from './theme.ts';

const schemes = localStorageColorSchemeManager({ key: 'holdout-color-scheme' });
const queryClient = createQueryClient();
const router = createRouter();

export function App() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemes}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" autoClose={8000} transitionDuration={100} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
