import type { z } from 'zod';
import type { Db } from '../connect.ts';
import { type AuditActorKind, type AuditDetail, auditEvents } from './tables.ts';

export interface AuditEvent {
  actorKind: z.infer<typeof AuditActorKind>;
  actorId: string | null;
  /** What was done, such as `invitation.created`. */
  action: string;
  objectKind?: string;
  objectId?: string;
  /** Plain facts, never a name, an address, code or a token. */
  detail?: z.infer<typeof AuditDetail>;
}

export async function recordAuditEvent(db: Db, event: AuditEvent): Promise<void> {
  await db.insert(auditEvents).values({ ...event, detail: event.detail ?? {} });
}
