import { z } from 'zod';
import { AccommodationAnswer, AccommodationView } from './accommodation.ts';
import { AppealText, CandidateAfterwards, FeedbackDraftEntry, FeedbackProblem } from './afterwards.ts';
import { empty, manager } from './endpoint.ts';
import { Id, Locale } from './text.ts';
import { CandidateTime, TimeGift, TimeReason, TimeRefusal } from './time.ts';

const candidateOfRole = { roleId: Id, candidateId: Id };
const path = '/roles/{roleId}/candidates/{candidateId}';
const timeErrors = {
  TIME_REFUSED: {
    status: 409,
    message: 'This time cannot be changed so.',
    data: z.object({ why: TimeRefusal }),
  },
} as const;

/** What a manager does for one candidate of a role. */
export const candidateContract = {
  time: manager
    .route({ method: 'GET', path: `${path}/time` })
    .input(z.object(candidateOfRole))
    .output(CandidateTime),
  giveTime: manager
    .route({ method: 'POST', path: `${path}/time` })
    .input(
      z.strictObject({
        ...candidateOfRole,
        /** Same id = same gift: a retry after a lost answer gives once. */
        entryId: Id,
        gift: TimeGift,
        reason: TimeReason,
      }),
    )
    .output(CandidateTime)
    .errors(timeErrors),
  /** Adds an entry against another one; nothing is deleted. */
  undoTime: manager
    .route({ method: 'POST', path: `${path}/time/{entryId}/undo` })
    .input(z.strictObject({ ...candidateOfRole, entryId: Id, reason: TimeReason }))
    .output(CandidateTime)
    .errors(timeErrors),
  /** Stops the clock of work that is going on. The same id pauses once. */
  pauseTime: manager
    .route({ method: 'POST', path: `${path}/pauses` })
    .input(z.strictObject({ ...candidateOfRole, entryId: Id, reason: TimeReason }))
    .output(CandidateTime)
    .errors(timeErrors),
  /** Ends the pause that this entry began, and no later one. */
  continueTime: manager
    .route({ method: 'POST', path: `${path}/pauses/{entryId}/end` })
    .input(z.strictObject({ ...candidateOfRole, entryId: Id, reason: TimeReason }))
    .output(CandidateTime)
    .errors(timeErrors),
  accommodations: manager
    .route({ method: 'GET', path: `${path}/accommodations` })
    .input(z.object(candidateOfRole))
    .output(z.array(AccommodationView)),
  answerAccommodation: manager
    .route({ method: 'POST', path: `${path}/accommodations/{requestId}` })
    .input(z.strictObject({ ...candidateOfRole, requestId: Id, answer: AccommodationAnswer }))
    .output(z.array(AccommodationView))
    .errors({
      ...timeErrors,
      ALREADY_ANSWERED: { status: 409, message: 'This request has been answered.' },
    }),
  afterwards: manager
    .route({ method: 'GET', path: `${path}/afterwards` })
    .input(z.object({ ...candidateOfRole, locale: Locale }))
    .output(CandidateAfterwards),
  releaseFeedback: manager
    .route({ method: 'POST', path: `${path}/feedback` })
    .input(z.strictObject({ ...candidateOfRole, entries: z.array(FeedbackDraftEntry).min(1).max(40) }))
    .output(empty)
    .errors({
      STILL_OPEN: { status: 409, message: 'The time for this work is not over.' },
      NOT_READ: { status: 409, message: 'Not every rating is frozen yet.' },
      ALREADY_RELEASED: { status: 409, message: 'This feedback has been released.' },
      FEEDBACK_REFUSED: {
        status: 422,
        message: 'Some of it may not be told.',
        data: z.object({ problems: z.array(FeedbackProblem) }),
      },
    }),
  answerAppeal: manager
    .route({ method: 'POST', path: `${path}/appeal/answer` })
    .input(z.strictObject({ ...candidateOfRole, text: AppealText }))
    .output(empty)
    .errors({
      REVIEWED_BY_ONESELF: { status: 409, message: 'Somebody who did not review this work answers.' },
      ALREADY_ANSWERED: { status: 409, message: 'This appeal has been answered.' },
    }),
};
