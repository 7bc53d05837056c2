import { type accommodationPercents, TimeGift, TimeReason, type timeGifts } from '@holdout/contract';

/** What is being filled in; the fields of other kinds keep what they hold. */
export interface GiftDraft {
  kind: (typeof timeGifts)[number];
  minutes: number;
  hours: number;
  percent: (typeof accommodationPercents)[number];
  reason: string;
}

export const emptyGift: GiftDraft = { kind: 'extra', minutes: 30, hours: 24, percent: 25, reason: '' };

/** The gift with its reason, or null while something is missing or out of bounds. */
export function readGift(draft: GiftDraft): { gift: TimeGift; reason: string } | null {
  const gift = TimeGift.safeParse(toGift(draft));
  const reason = TimeReason.safeParse(draft.reason);
  return gift.success && reason.success ? { gift: gift.data, reason: reason.data } : null;
}

export function toGift({ kind, minutes, hours, percent }: GiftDraft) {
  switch (kind) {
    case 'window':
      return { kind, minutes: hours * 60 };
    case 'accommodation_percent':
      return { kind, percent };
    default:
      return { kind, minutes };
  }
}
