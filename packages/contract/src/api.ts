import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { AccommodationRequest, AccommodationView } from './accommodation.ts';
import { AfterwardsView, AppealText } from './afterwards.ts';
import {
  AttemptView,
  InvitationKeys,
  InvitationLook,
  RevisionPage,
  RunEvent,
  RunRequest,
  RunView,
  SaveReply,
  SaveRequest,
  SubmissionReceipt,
  WorkspaceView,
} from './attempt.ts';
import { candidateContract } from './candidate-api.ts';
import { ChallengeView } from './challenge-view.ts';
import { admin, base, candidate, empty, manager, open, reviewer, workplace } from './endpoint.ts';
import { StoredFile } from './files.ts';
import { OwnData } from './own-data.ts';
import { EmailAddress, Password, PersonName, SessionView, StaffMember, StaffRole } from './people.ts';
import {
  BriefingVersion,
  RecordedKind,
  RecordedPlace,
  RecordingPage,
  RecordReply,
  RecordRequest,
} from './recording.ts';
import { RatingProblem, ReviewAfterwards, ReviewDesk, ReviewDraft, ReviewQueueEntry } from './review.ts';
import { ComparisonView, InviteReply, InviteRequest, RoleSummary, RoleView } from './role.ts';
import { SystemStatus } from './system.ts';
import { SystemCheckView } from './system-check.ts';
import { Id, Instant, Locale, RunningNumber } from './text.ts';
import { TimeLog } from './time.ts';

export type { Access, EndpointMeta } from './endpoint.ts';

/** Candidate actions that the attempt's state does not allow (not started, closed). */
const attemptErrors = {
  ATTEMPT_CLOSED: {
    status: 409,
    message: 'The time for this work is over.',
    data: z.object({ closesAt: Instant }),
  },
  ATTEMPT_NOT_STARTED: { status: 409, message: 'Please start first.' },
} as const;
/** Saves are kept all the same. */
const attemptPaused = {
  ATTEMPT_PAUSED: {
    status: 409,
    message: 'Your time is paused. Running and submitting wait until it is continued.',
  },
} as const;
const nothingToRun = {
  NOTHING_TO_RUN: { status: 409, message: 'This is a design: nothing of it runs.' },
} as const;
/** The candidate's data is made once, after the invitation: some seconds, more when no worker is there. Ask again. */
const workspaceNotReady = {
  WORKSPACE_NOT_READY: {
    status: 409,
    message: 'Your workspace is being prepared.',
    data: z.object({ retryAfterSeconds: z.int() }),
  },
} as const;

/** The HTTP contract. */
export const contract = {
  health: open
    .route({ method: 'GET', path: '/health' })
    .output(z.object({ status: z.literal('ok'), serverNow: Instant })),

  session: {
    get: open.route({ method: 'GET', path: '/session' }).output(SessionView),
    signIn: open
      .route({ method: 'POST', path: '/session' })
      .input(z.strictObject({ email: EmailAddress, password: z.string().min(1).max(200) }))
      .output(SessionView)
      .errors({ BAD_CREDENTIALS: { status: 401, message: 'E-mail or password is wrong.' } }),
    signOut: open.route({ method: 'DELETE', path: '/session' }).output(empty),
    setLocale: base
      .meta({ access: ['candidate', 'reviewer', 'manager', 'author', 'admin'], inPractice: 'same' })
      .route({ method: 'PUT', path: '/session/locale' })
      .input(z.strictObject({ locale: Locale }))
      .output(empty),
  },

  invitation: {
    /** Shows what the link is for; changes nothing, so link scanners do no harm. */
    look: open
      .route({ method: 'POST', path: '/invitations/look' })
      .input(InvitationKeys)
      .output(InvitationLook),
    /** Exchanges the one-time link for a session; asked again by the same browser, for the same one. */
    accept: open
      .route({ method: 'POST', path: '/invitations/accept' })
      .input(InvitationKeys)
      .output(z.object({ attemptId: Id }))
      .errors({ INVITATION_GONE: { status: 410, message: 'This link has been used or has expired.' } }),
  },

  attempt: {
    get: workplace.route({ method: 'GET', path: '/attempt' }).output(AttemptView),
    challenge: workplace
      .route({ method: 'GET', path: '/attempt/challenge' })
      .input(z.object({ locale: Locale }))
      .output(ChallengeView)
      .errors(workspaceNotReady),
    start: candidate
      .route({ method: 'POST', path: '/attempt/start' })
      // A page from before the text had versions names none: it showed the first.
      .input(z.strictObject({ hasConsented: z.literal(true), briefingVersion: BriefingVersion.default(1) }))
      .output(AttemptView)
      .errors({ ATTEMPT_CLOSED: attemptErrors.ATTEMPT_CLOSED, ...workspaceNotReady }),
    /** Opens the practice, or a new one in its place: nobody looks at it, and it has no clock. It stands below `/practice`. */
    practise: base
      .meta({ access: ['candidate'], inPractice: 'same' })
      .route({ method: 'POST', path: '/attempt/practice' })
      .input(z.strictObject({ isNew: z.boolean() }))
      .output(empty)
      .errors({ ATTEMPT_CLOSED: attemptErrors.ATTEMPT_CLOSED }),
    /** What moved the end, and why. */
    time: candidate.route({ method: 'GET', path: '/attempt/time' }).output(TimeLog),
    /** A tiny run in the sandbox, to see before the start that running works. */
    checkSystem: candidate
      .route({ method: 'POST', path: '/attempt/system-checks' })
      .output(SystemCheckView)
      .errors(nothingToRun),
    systemCheck: candidate
      .route({ method: 'GET', path: '/attempt/system-checks/{checkId}' })
      .input(z.object({ checkId: Id }))
      .output(SystemCheckView),
    accommodations: candidate
      .route({ method: 'GET', path: '/attempt/accommodations' })
      .output(z.array(AccommodationView)),
    askForAccommodation: candidate
      .route({ method: 'POST', path: '/attempt/accommodations' })
      .input(AccommodationRequest)
      .output(z.array(AccommodationView))
      .errors({
        ATTEMPT_CLOSED: attemptErrors.ATTEMPT_CLOSED,
        ATTEMPT_STARTED: { status: 409, message: 'The work has begun.' },
        ALREADY_ASKED: { status: 409, message: 'An earlier request waits for its answer.' },
      }),
    workspace: workplace
      .route({ method: 'GET', path: '/attempt/workspace' })
      .output(WorkspaceView)
      .errors(attemptErrors),
    /** The bytes as they are: large files pass through the page without being read by it. */
    dataFile: workplace
      .route({ method: 'GET', path: '/attempt/data' })
      .input(z.object({ path: z.string().max(200) }))
      .output(z.file())
      .errors(attemptErrors),
    save: workplace
      .route({ method: 'POST', path: '/attempt/revisions' })
      .input(SaveRequest)
      .output(SaveReply)
      .errors({
        ...attemptErrors,
        /** Another tab or device saved meanwhile. */
        REVISION_CONFLICT: {
          status: 409,
          message: 'This project was saved somewhere else meanwhile.',
          data: z.object({ revision: z.int(), savedAt: Instant, changedPaths: z.array(z.string()) }),
        },
        PROJECT_TOO_LARGE: {
          status: 413,
          message: 'The project would be too large.',
          data: z.object({
            reason: z.enum(['files', 'fileBytes', 'totalBytes']),
            path: z.string().optional(),
          }),
        },
        /** The path belongs to a data file or a visible check, is a folder as well, or another one but for capitals. */
        PATH_REFUSED: {
          status: 422,
          message: 'A file cannot stand at this place.',
          data: z.object({ path: z.string(), problem: z.enum(['read_only', 'is_folder', 'same_name']) }),
        },
      }),
    revisions: workplace
      .route({ method: 'GET', path: '/attempt/revisions' })
      .input(z.object({ before: z.coerce.number().pipe(RunningNumber.positive()).optional() }))
      .output(RevisionPage)
      .errors(attemptErrors),
    revision: workplace
      .route({ method: 'GET', path: '/attempt/revisions/{revision}' })
      .input(z.object({ revision: z.coerce.number().pipe(RunningNumber.positive()) }))
      .output(z.object({ revision: z.int(), savedAt: Instant, files: z.array(StoredFile) }))
      .errors(attemptErrors),
    /** Apart from saving, which never waits for it. */
    record: candidate
      .route({ method: 'POST', path: '/attempt/recording' })
      .input(RecordRequest)
      .output(RecordReply)
      .errors({ ATTEMPT_NOT_STARTED: attemptErrors.ATTEMPT_NOT_STARTED }),
    /** All of it, for the person whose work it is: the newest first, from below an entry on. */
    recording: candidate
      .route({ method: 'GET', path: '/attempt/recording' })
      .input(z.object({ before: RecordedPlace.optional(), kind: RecordedKind.optional() }))
      .output(RecordingPage),
    runs: workplace
      .route({ method: 'GET', path: '/attempt/runs' })
      .output(z.array(RunView))
      .errors(attemptErrors),
    startRun: workplace
      .route({ method: 'POST', path: '/attempt/runs' })
      .input(RunRequest)
      .output(RunView)
      .errors({
        ...attemptErrors,
        ...attemptPaused,
        ...nothingToRun,
        RUN_ALREADY_ACTIVE: { status: 409, message: 'A run is still going.', data: z.object({ runId: Id }) },
      }),
    cancelRun: workplace
      .route({ method: 'POST', path: '/attempt/runs/{runId}/cancel' })
      .input(z.object({ runId: Id }))
      .output(empty),
    runEvents: workplace
      .route({ method: 'GET', path: '/attempt/runs/{runId}/events' })
      .input(z.object({ runId: Id, after: z.coerce.number().pipe(RunningNumber).default(0) }))
      .output(eventIterator(RunEvent)),
    /** An image that a run wrote, by its place among those that were kept. Foreign bytes: never to be run by a page. */
    runFigure: workplace
      .route({
        method: 'GET',
        path: '/attempt/runs/{runId}/figures/{place}',
        outputStructure: 'detailed',
      })
      .input(z.object({ runId: Id, place: z.coerce.number().pipe(RunningNumber) }))
      .output(
        z.object({
          headers: z.object({ 'content-security-policy': z.string(), 'content-disposition': z.string() }),
          body: z.file(),
        }),
      ),
    submit: workplace
      .route({ method: 'POST', path: '/attempt/submissions' })
      .input(z.strictObject({ revision: RunningNumber.positive(), submitId: z.uuid() }))
      .output(SubmissionReceipt)
      .errors({
        ...attemptErrors,
        ...attemptPaused,
        REVISION_CONFLICT: {
          status: 409,
          message: 'There is a newer saved version.',
          data: z.object({ revision: z.int() }),
        },
      }),
    afterwards: candidate
      .route({ method: 'GET', path: '/attempt/afterwards' })
      .input(z.object({ locale: Locale }))
      .output(AfterwardsView),
    /** Once, after the end; somebody who did not review the work answers. */
    appeal: candidate
      .route({ method: 'POST', path: '/attempt/appeal' })
      .input(z.strictObject({ text: AppealText }))
      .output(empty)
      .errors({
        STILL_OPEN: { status: 409, message: 'The time for this work is not over.' },
        ALREADY_APPEALED: { status: 409, message: 'There is one appeal, and it has been made.' },
      }),
    /** Everything that is held about the candidate. */
    ownData: candidate
      .route({ method: 'GET', path: '/attempt/own-data' })
      .input(z.object({ locale: Locale }))
      .output(OwnData),
    /** Erases the work and what hangs on it, at once and for good. */
    erase: candidate
      .route({ method: 'POST', path: '/attempt/erasure' })
      .input(z.strictObject({ hasConfirmed: z.literal(true) }))
      .output(empty),
    /** The files of an own submission, to see what was received. */
    submission: workplace
      .route({ method: 'GET', path: '/attempt/submissions/{submissionId}' })
      .input(z.object({ submissionId: Id }))
      .output(z.object({ receipt: SubmissionReceipt, files: z.array(StoredFile) })),
  },

  review: {
    queue: reviewer
      .route({ method: 'GET', path: '/reviews' })
      .input(z.object({ locale: Locale }))
      .output(z.array(ReviewQueueEntry)),
    desk: reviewer
      .route({ method: 'GET', path: '/reviews/{reviewId}' })
      .input(z.object({ reviewId: Id, locale: Locale }))
      .output(ReviewDesk),
    saveDraft: reviewer
      .route({ method: 'PUT', path: '/reviews/{reviewId}/draft' })
      .input(z.strictObject({ reviewId: Id, baseVersion: RunningNumber, draft: ReviewDraft }))
      .output(z.object({ draftVersion: z.int(), savedAt: Instant }))
      .errors({
        DRAFT_CONFLICT: {
          status: 409,
          message: 'This draft was changed somewhere else.',
          data: z.object({ draftVersion: z.int() }),
        },
        REVIEW_FROZEN: { status: 409, message: 'These ratings are frozen.' },
      }),
    freeze: reviewer
      .route({ method: 'POST', path: '/reviews/{reviewId}/freeze' })
      .input(z.strictObject({ reviewId: Id, draftVersion: RunningNumber }))
      .output(z.object({ frozenAt: Instant }))
      .errors({
        NOT_COMPLETE: {
          status: 422,
          message: 'Some ratings lack a reason or evidence.',
          data: z.object({ problems: z.array(RatingProblem) }),
        },
        DRAFT_CONFLICT: {
          status: 409,
          message: 'This draft was changed somewhere else.',
          data: z.object({ draftVersion: z.int() }),
        },
        REVIEW_FROZEN: { status: 409, message: 'These ratings are frozen.' },
        NOT_GRADED: { status: 409, message: 'The checks are still running.' },
      }),
    afterwards: reviewer
      .route({ method: 'GET', path: '/reviews/{reviewId}/afterwards' })
      .input(z.object({ reviewId: Id, locale: Locale }))
      .output(ReviewAfterwards)
      .errors({ NOT_FROZEN: { status: 403, message: 'Rate first; then you see what others saw.' } }),
    amend: reviewer
      .route({ method: 'POST', path: '/reviews/{reviewId}/amendments' })
      .input(
        z.strictObject({
          reviewId: Id,
          rating: ReviewDraft.shape.ratings.element,
          why: z.string().trim().min(10).max(2000),
        }),
      )
      .output(empty)
      .errors({
        NOT_FROZEN: { status: 409, message: 'Not frozen yet.' },
        NOT_COMPLETE: {
          status: 422,
          message: 'The rating lacks a reason or evidence.',
          data: z.object({ problems: z.array(RatingProblem) }),
        },
      }),
  },

  role: {
    list: manager.route({ method: 'GET', path: '/roles' }).output(z.array(RoleSummary)),
    get: manager
      .route({ method: 'GET', path: '/roles/{roleId}' })
      .input(z.object({ roleId: Id, locale: Locale }))
      .output(RoleView),
    invite: manager
      .route({ method: 'POST', path: '/roles/{roleId}/invitations' })
      .input(z.strictObject({ roleId: Id, invitation: InviteRequest }))
      .output(InviteReply)
      .errors({
        ALREADY_INVITED: { status: 409, message: 'This person has already been invited to this role.' },
      }),
    /** A new link for the same attempt; the old one stops working. */
    renewInvitation: manager
      .route({ method: 'POST', path: '/roles/{roleId}/candidates/{candidateId}/invitation' })
      .input(z.strictObject({ roleId: Id, candidateId: Id }))
      .output(InviteReply),
    comparison: manager
      .route({ method: 'GET', path: '/roles/{roleId}/comparison' })
      .input(
        z.object({
          roleId: Id,
          candidateIds: z.union([z.array(Id), Id.transform((id) => [id])]).pipe(z.array(Id).min(2).max(6)),
          locale: Locale,
        }),
      )
      .output(ComparisonView),
  },

  candidate: candidateContract,

  challenge: {
    list: base
      .meta({ access: ['author', 'manager', 'admin'] })
      .route({ method: 'GET', path: '/challenges' })
      .input(z.object({ locale: Locale }))
      .output(
        z.array(
          z.object({
            id: z.string(),
            version: z.string(),
            kind: z.enum(['pipeline', 'design']),
            title: z.string(),
            summary: z.string(),
            workingHours: z.number(),
            digest: z.string(),
            problems: z.array(z.object({ path: z.string(), message: z.string() })),
            proofs: z.array(z.object({ name: z.string(), about: z.string() })),
          }),
        ),
      ),
  },

  staff: {
    list: admin.route({ method: 'GET', path: '/staff' }).output(z.array(StaffMember)),
    create: admin
      .route({ method: 'POST', path: '/staff' })
      .input(
        z.strictObject({
          name: PersonName,
          email: EmailAddress,
          roles: z.array(StaffRole).min(1),
          password: Password,
          locale: Locale,
        }),
      )
      .output(StaffMember)
      .errors({ ALREADY_EXISTS: { status: 409, message: 'Somebody with this e-mail exists.' } }),
    update: admin
      .route({ method: 'PUT', path: '/staff/{staffId}' })
      .input(z.strictObject({ staffId: Id, roles: z.array(StaffRole).min(1), isDisabled: z.boolean() }))
      .output(StaffMember)
      .errors({ LAST_ADMIN: { status: 409, message: 'There must be one admin left.' } }),
  },

  system: {
    status: admin.route({ method: 'GET', path: '/system' }).output(SystemStatus),
  },
};
export type Contract = typeof contract;
