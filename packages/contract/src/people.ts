import { z } from 'zod';
import { Id, Instant, Locale } from './text.ts';

/** What a member of staff may be. One person may have several. */
export const staffRoles = ['reviewer', 'manager', 'author', 'admin'] as const;
export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

/** Who is asking: nobody signed in, a candidate with an invitation, or staff with roles. */
export const actorKinds = ['candidate', ...staffRoles] as const;
export const ActorKind = z.enum(actorKinds);
export type ActorKind = z.infer<typeof ActorKind>;

export const EmailAddress = z.email().max(254);
export const PersonName = z.string().trim().min(1).max(120);

/** Long enough to resist guessing; no composition rules, which only make passwords worse. */
export const Password = z.string().min(12).max(200);

/** The session as pages see it. */
export const SessionView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({ kind: z.literal('candidate'), name: z.string(), locale: Locale, attemptId: Id }),
  z.object({
    kind: z.literal('staff'),
    id: Id,
    name: z.string(),
    email: z.string(),
    roles: z.array(StaffRole),
    locale: Locale,
  }),
]);
export type SessionView = z.infer<typeof SessionView>;

export const StaffMember = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(StaffRole),
  isDemo: z.boolean(),
  createdAt: Instant,
  disabledAt: Instant.nullable(),
});
export type StaffMember = z.infer<typeof StaffMember>;
