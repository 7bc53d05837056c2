import { QueueState } from '@holdout/contract';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';

const Counts = QueueState.extend({ failed: z.int() });

const states = sql`
  count(*) filter (where failed_at is null and started_at is null)::int as waiting,
  count(*) filter (where failed_at is null and started_at is not null)::int as running,
  count(*) filter (where failed_at is not null)::int as failed,
  extract(epoch from now() - min(queued_at) filter (where failed_at is null and started_at is null))::float8
    as "oldestWaitingSeconds"`;

/** Gradings that are not done, those that were given up included, and how long the oldest has been waiting. */
export async function selectGradingQueue(db: Db): Promise<z.infer<typeof Counts>> {
  const { rows } = await db.execute(sql`select ${states} from grading_jobs where finished_at is null`);
  return Counts.parse(onlyRow(rows, 'summary'));
}

/** Runs that people wait for; what was given up was told to them. */
export async function selectRunQueue(db: Db): Promise<QueueState> {
  const { rows } = await db.execute(
    sql`select ${states} from runs where finished_at is null and failed_at is null`,
  );
  return QueueState.parse(onlyRow(rows, 'summary'));
}
