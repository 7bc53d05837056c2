import { z } from 'zod';

/** A key of every object in JavaScript would be found where nobody put it. */
const isOwnWord = (id: string) => !(id in {});

/** What a part of an answer is called inside its file: a node of a diagram, a row of a sheet. */
export const PartId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'use small letters, digits and "-", 60 at most', abort: true })
  .refine(isOwnWord, { error: 'is a word that JavaScript keeps for itself; choose another id' });
