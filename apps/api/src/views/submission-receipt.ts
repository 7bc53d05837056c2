import type { SubmissionReceipt } from '@holdout/contract';
import type { SubmissionRow } from '@holdout/db';

export function toReceipt(row: SubmissionRow): SubmissionReceipt {
  return {
    id: row.id,
    number: row.number,
    revision: row.revision,
    submittedAt: row.submittedAt.toISOString(),
    digest: row.digest,
    fileCount: row.fileCount,
    totalBytes: row.totalBytes,
    state: 'received',
    isAutomatic: row.isAutomatic,
  };
}
