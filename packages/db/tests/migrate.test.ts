import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterEach, expect, inject, test } from 'vitest';
import * as afterwards from '../src/afterwards/tables.ts';
import * as grading from '../src/grading/tables.ts';
import { migrate } from '../src/migrate.ts';
import * as people from '../src/people/tables.ts';
import * as review from '../src/review/tables.ts';
import * as roles from '../src/roles/tables.ts';
import * as system from '../src/system/tables.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import * as time from '../src/time/tables.ts';
import * as work from '../src/work/tables.ts';

let database: TestDatabase | undefined;
afterEach(() => database?.drop());

test('twenty migrators at once all succeed, and each migration is applied once', async () => {
  database = await createTestDatabase(inject('testServerUrl'), { isEmpty: true });
  const { databaseUrl } = database;
  const applied = await Promise.all(Array.from({ length: 20 }, () => migrate(databaseUrl)));
  const names = applied.flat();
  expect(names).toEqual([...new Set(names)].sort());
  expect(names.length).toBeGreaterThan(4);
  expect(await migrate(databaseUrl)).toEqual([]);
});

test('the tables that the queries speak of are the tables that the migrations make', async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  const actual = await database.pool.query<{ table: string; column: string; isRequired: boolean }>(
    `select table_name as table, column_name as column, is_nullable = 'NO' as "isRequired"
       from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`,
  );
  const describe = (row: { table: string; column: string; isRequired: boolean }) =>
    `${row.table}.${row.column}${row.isRequired ? '' : ' (may be null)'}`;
  const declared = [afterwards, grading, people, review, roles, system, time, work]
    .flatMap(tablesOf)
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => ({
        table: name,
        column: column.name,
        isRequired: column.notNull || column.primary,
      }));
    });
  expect(declared.map(describe).sort()).toEqual(actual.rows.map(describe).sort());
});

test('what a row refers to is found by an index, so that erasing it does not read whole tables', async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  const { rows } = await database.pool.query(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as reference
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
         select 1 from pg_index where indrelid = conrelid and indpred is null and indkey[0] = any (conkey))`,
  );
  expect(rows).toEqual([]);
});

function tablesOf(module: Record<string, unknown>): PgTable[] {
  return Object.values(module).filter((value): value is PgTable => {
    return typeof value === 'object' && value !== null && Symbol.for('drizzle:IsDrizzleTable') in value;
  });
}
