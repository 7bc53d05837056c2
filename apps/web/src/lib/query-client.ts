import { QueryClient } from '@tanstack/react-query';
import { toProblem } from './problem.ts';

/** Reads are tried again only where trying again can help. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && toProblem(error).kind === 'unreachable',
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
