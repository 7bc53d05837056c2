import type { HalfRating, Kit, Locale, Rating } from '@holdout/contract';
import type { RatingWording } from '@holdout/db';

/** The words that a level stands for today, to be kept with the rating for ever. */
export function wordingOfRating(kit: Kit, rating: Rating, locale: Locale): RatingWording {
  const competency = kit.framework.competencies.find((one) => one.id === rating.competency);
  const inRubric = kit.rubric.competencies.find((one) => one.competency_id === rating.competency);
  const name = competency?.name[locale] ?? rating.competency;
  if (rating.level === null) return { kitDigest: kit.digest, name, anchor: null };
  const descriptor = competency?.levels[rating.level].descriptor[locale] ?? '';
  const looksLike = inRubric?.levels[rating.level].looks_like[locale] ?? '';
  return { kitDigest: kit.digest, name, anchor: `${descriptor}\n${looksLike}`.trim() };
}

export function wordingOfHalf(kit: Kit, rating: HalfRating, locale: Locale): RatingWording {
  const half = kit.rubric.halves.find((one) => one.id === rating.half);
  const anchor = half?.anchors.find((one) => one.value === rating.value)?.text[locale] ?? null;
  return { kitDigest: kit.digest, name: half?.title[locale] ?? rating.half, anchor };
}
