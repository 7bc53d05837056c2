import type { Challenge, Grade, Kit, Locale } from '@holdout/contract';
import {
  type Db,
  gradingState,
  type ReviewContext,
  type ReviewRow,
  type SubmissionRow,
  selectAttempt,
  selectFiles,
  selectIdentity,
  selectOptionalGrade,
  selectRevision,
  selectSubmission,
} from '@holdout/db';
import { localizeCheck, type SubmissionFacts } from '@holdout/rubric';
import type { Shelf } from '../shelf.ts';
import { createRedaction, redactDeep } from './redact.ts';

export interface ReviewedWork {
  challenge: Challenge;
  kit: Kit;
  terms: Record<string, string>;
  submission: SubmissionRow;
  files: { path: string; content: string; isStarter: boolean }[];
  grade: Grade | null;
}

/** The work behind a review, with every word that could name the candidate taken out of it. */
export async function selectWork(shelf: Shelf, db: Db, context: ReviewContext): Promise<ReviewedWork> {
  const { review } = context;
  // One after another: inside a transaction there is one connection.
  const attempt = await selectAttempt(db, review.attemptId);
  const submission = await selectSubmission(db, review.submissionId);
  const identity = await selectIdentity(db, review.attemptId);
  const storedGrade = await selectOptionalGrade(db, review.submissionId);
  const [challenge, kit] = await Promise.all([
    shelf.challenge(context.challengeId),
    shelf.kit(context.kitId),
  ]);
  const redact = createRedaction(identity, [attempt.id, submission.id]);
  const revision = await selectRevision(db, attempt.id, submission.revision);
  const starter = attempt.workspace?.project ?? {};
  const files = (await selectFiles(db, revision.files)).map(({ path, content }) => ({
    path: redact(path),
    content: redact(content),
    isStarter: starter[path] !== undefined && starter[path] === revision.files[path],
  }));
  const isGraded = gradingState(context.job) === 'graded';
  const grade = isGraded && storedGrade !== null ? redactGrade(storedGrade, redact) : null;
  return { challenge, kit, terms: attempt.workspace?.terms ?? {}, submission, files, grade };
}

/** Texts that may quote the work; the receipt is digests and is left as it is. */
function redactGrade(grade: Grade, redact: (text: string) => string): Grade {
  const { executions, checks, quality } = grade;
  return { ...grade, ...redactDeep({ executions, checks, quality }, redact) };
}

/** What a rating may be linked to, as the reviewer sees it. */
export function factsOf(work: ReviewedWork): SubmissionFacts {
  return {
    files: work.files,
    checkIds: work.grade?.checks.map((check) => check.id) ?? [],
    findings: work.grade?.quality?.findings ?? [],
  };
}

export function reviewState(review: ReviewRow): 'to_do' | 'draft' | 'frozen' {
  if (review.frozenAt !== null) return 'frozen';
  return review.draftSavedAt === null ? 'to_do' : 'draft';
}

export function localizedChecks(grade: Grade, locale: Locale) {
  return grade.checks.map((check) => localizeCheck(check, locale));
}
