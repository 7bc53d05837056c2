import type { StaffRole } from '@holdout/contract';
import { queryOptions } from '@tanstack/react-query';
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
