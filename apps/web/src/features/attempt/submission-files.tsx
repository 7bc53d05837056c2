import type { SubmissionReceipt } from '@holdout/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { FileViewer } from '../../components/file-viewer.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { submissionQuery } from '../../lib/attempt.ts';

/** The files as the server received them. */
export function SubmissionFiles({
  receipt,
  onClose,
}: {
  receipt: SubmissionReceipt | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const submission = useQuery({ ...submissionQuery(receipt?.id ?? ''), enabled: receipt !== null });
  return (
    <Dialog
      opened={receipt !== null}
      onClose={onClose}
      size="xl"
      title={t('attempt.submissions.contents', { number: receipt?.number ?? 0 })}
    >
      {submission.isPending && <LineSkeletons />}
      {submission.isError && <ProblemNotice error={submission.error} />}
      {submission.data && <FileViewer files={submission.data.files} />}
    </Dialog>
  );
}
