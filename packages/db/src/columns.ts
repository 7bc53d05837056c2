import { storableText } from '@holdout/contract';
import { customType, timestamp } from 'drizzle-orm/pg-core';
import type { z } from 'zod';

/**
 * A jsonb column whose value is parsed by its schema whenever a row leaves the database. Texts in it lose what
 * PostgreSQL's JSON cannot hold, such as the half of a character that a cut has left.
 */
export function parsedJson<Schema extends z.ZodType>(name: string, schema: Schema) {
  return customType<{ data: z.output<Schema>; driverData: unknown }>({
    dataType: () => 'jsonb',
    toDriver: (value) =>
      JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storableText(part) : part)),
    fromDriver: (value) => schema.parse(value),
  })(name);
}

/** A text column that holds one of a closed list of words. */
export function parsedText<Schema extends z.ZodType<string>>(name: string, schema: Schema) {
  return customType<{ data: z.output<Schema>; driverData: string }>({
    dataType: () => 'text',
    fromDriver: (value) => schema.parse(value),
  })(name);
}

/** A text[] column whose entries are parsed. */
export function parsedTexts<Schema extends z.ZodType<string>>(name: string, schema: Schema) {
  return customType<{ data: z.output<Schema>[]; driverData: string[] }>({
    dataType: () => 'text[]',
    fromDriver: (value) => schema.array().parse(value),
  })(name);
}

/** Bytes as they are. */
export const binary = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
