import type { HalfRating, Rating, RubricView } from '@holdout/contract';
import type { RatingWording } from '@holdout/db';

/** The words that ratings stand for today, and the kit they come from. */
export interface Wording {
  rubric: RubricView;
  kitDigest: string;
}

/** The words that a level stands for today, to be kept with the rating for ever. */
export function wordingOfRating({ rubric, kitDigest }: Wording, rating: Rating): RatingWording {
  const competency = rubric.competencies.find((one) => one.id === rating.competency);
  const name = competency?.name ?? rating.competency;
  const level = competency?.levels.find((one) => one.level === rating.level);
  return { kitDigest, name, anchor: level ? `${level.descriptor}\n${level.looksLike}`.trim() : null };
}

export function wordingOfHalf({ rubric, kitDigest }: Wording, rating: HalfRating): RatingWording {
  const half = rubric.halves.find((one) => one.id === rating.half);
  const anchor = half?.anchors.find((one) => one.value === rating.value)?.text ?? null;
  return { kitDigest, name: half?.title ?? rating.half, anchor };
}
