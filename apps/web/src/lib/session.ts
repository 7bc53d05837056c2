import type { SessionView, StaffRole } from '@holdout/contract';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';
import { paths } from './paths.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.session.get(undefined, { signal }),
  staleTime: 60_000,
});

/** Where somebody with these roles starts; the order is the order of the desks in the header. */
export function firstDesk(roles: readonly StaffRole[]): string | null {
  if (roles.includes('reviewer')) return paths.reviews();
  if (roles.includes('manager')) return paths.roles();
  if (roles.includes('author')) return paths.challenges();
  if (roles.includes('admin')) return paths.staff();
  return null;
}

/** Another person is here now: nothing that the one before could see may stay. Parts that watch the session go on. */
export function changeSession(queryClient: QueryClient, session: SessionView): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  queryClient.setQueryData(sessionQuery.queryKey, session);
}
