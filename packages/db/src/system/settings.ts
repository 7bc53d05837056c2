import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { settings } from './tables.ts';

export type SettingsRow = typeof settings.$inferSelect;

export async function selectSettings(db: Db): Promise<SettingsRow> {
  return onlyRow(await db.select().from(settings), 'settings');
}

export async function updateOrganisationName(db: Db, organisationName: string): Promise<void> {
  await db.update(settings).set({ organisationName });
}

/** The only clock that counts. */
export async function selectNow(db: Db): Promise<Date> {
  const result = await db.execute(sql`select now() as now`);
  return z.object({ now: z.coerce.date() }).parse(onlyRow(result.rows, 'clock')).now;
}
