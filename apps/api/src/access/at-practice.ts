import type { EndpointMeta } from '@holdout/contract';
import { type Db, RowNotFound, selectOptionalPractice } from '@holdout/db';
import { type Actor, asCandidate, forbidden } from './actor.ts';

/**
 * Who is asking below `/api/practice`: a candidate whose attempt is the practice, so that nothing that is asked there can
 * reach the work that counts. What has no rule for practices is refused there.
 */
export async function atPractice(db: Db, person: Actor, rule: EndpointMeta['inPractice']): Promise<Actor> {
  if (rule === 'same') return person;
  if (rule === undefined) throw forbidden();
  const candidate = asCandidate(person);
  const practice = await selectOptionalPractice(db, candidate.attemptId);
  if (practice === null) throw new RowNotFound('practice');
  return { ...candidate, attemptId: practice.id };
}
