import { z } from 'zod';
import { Id, Instant } from './text.ts';
import { TimeGift, TimeReason } from './time.ts';

export const accommodationKinds = ['more_time', 'other_format', 'assistive_technology', 'other'] as const;
export const AccommodationKind = z.enum(accommodationKinds);

/** What a candidate asks for before the start. It reaches managers, never reviewers. */
export const AccommodationRequest = z.strictObject({
  kind: AccommodationKind,
  text: z.string().trim().min(10).max(2000),
});
export type AccommodationRequest = z.infer<typeof AccommodationRequest>;

export const AccommodationView = z.object({
  id: Id,
  kind: AccommodationKind,
  text: z.string(),
  askedAt: Instant,
  answer: z.object({ at: Instant, isGranted: z.boolean(), text: z.string() }).nullable(),
});
export type AccommodationView = z.infer<typeof AccommodationView>;

/** Granted, with time where time was asked for, or declined; either way with a reason that the candidate reads. */
export const AccommodationAnswer = z.discriminatedUnion('isGranted', [
  z.strictObject({ isGranted: z.literal(true), gift: TimeGift.nullable(), text: TimeReason }),
  z.strictObject({ isGranted: z.literal(false), text: TimeReason }),
]);
export type AccommodationAnswer = z.infer<typeof AccommodationAnswer>;
