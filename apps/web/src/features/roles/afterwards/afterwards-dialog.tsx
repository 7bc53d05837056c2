import type { CandidateAfterwards, CandidateEntry } from '@holdout/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { FeedbackEntries } from '../../../components/feedback-entries.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Section } from '../../../components/section.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';
import { AppealPart } from './appeal-part.tsx';
import { FeedbackForm } from './feedback-form.tsx';

interface AfterwardsDialogProps {
  roleId: string;
  candidate: CandidateEntry | null;
  onClose: () => void;
}

/** Feedback to release, and an appeal to answer. A click beside it would lose what was written, so that is off. */
export function AfterwardsDialog({ roleId, candidate, onClose }: AfterwardsDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={candidate !== null}
      onClose={onClose}
      size="xl"
      closeOnClickOutside={false}
      title={t('afterwards.manager.openNamed', { name: candidate?.name ?? '' })}
    >
      {candidate && <AfterwardsOfCandidate roleId={roleId} candidateId={candidate.id} />}
    </Dialog>
  );
}

function AfterwardsOfCandidate({ roleId, candidateId }: { roleId: string; candidateId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const afterwards = useQuery({
    queryKey: ['roles', roleId, 'afterwards', candidateId, locale],
    queryFn: ({ signal }) => api.candidate.afterwards({ roleId, candidateId, locale }, { signal }),
    staleTime: 0,
  });
  if (afterwards.isPending) return <LineSkeletons />;
  if (afterwards.isError)
    return <ProblemNotice error={afterwards.error} onRetry={() => void afterwards.refetch()} />;
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['roles', roleId] });
  const whose = { roleId, candidateId, onDone: refresh };
  return (
    <>
      <Section title={t('afterwards.feedback.title')}>
        {afterwards.data.state === 'ready' && afterwards.data.competencies.length > 0 ? (
          <FeedbackForm {...whose} competencies={afterwards.data.competencies} />
        ) : (
          <FeedbackState afterwards={afterwards.data} />
        )}
      </Section>
      <Section title={t('afterwards.manager.appeal.title')}>
        <AppealPart {...whose} afterwards={afterwards.data} />
      </Section>
    </>
  );
}

/** What was released, or why nothing can be yet. */
function FeedbackState({ afterwards }: { afterwards: CandidateAfterwards }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, released, openReviews } = afterwards;
  if (released !== null) {
    return (
      <>
        <p>{t('afterwards.manager.releasedAt', { date: formatInstantWithYear(released.at, locale) })}</p>
        <FeedbackEntries entries={released.entries} />
      </>
    );
  }
  const words =
    state === 'open'
      ? t('afterwards.manager.state.open')
      : state === 'ready'
        ? t('afterwards.manager.nothingRated')
        : t('afterwards.manager.state.not_read', { count: openReviews });
  return <EmptyNote>{words}</EmptyNote>;
}
