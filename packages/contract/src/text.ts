import { z } from 'zod';

/** The languages Holdout speaks. English is the fallback for content that has no French text. */
export const locales = ['en', 'fr'] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** The same text in every language Holdout speaks. */
export const LocalizedText = z.object({ en: z.string(), fr: z.string() });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** An instant as the server's clock saw it, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);
export type Digest = z.infer<typeof Digest>;

/** Ids of rows: random UUIDs, so that none can be guessed from another. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Counts up from 0: a revision, a piece of output, a version of a draft. A larger one than the database keeps is none. */
export const RunningNumber = z.int().nonnegative().max(2_147_483_647);
