import type { AccommodationView } from '@holdout/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccommodationWords } from '../../../components/accommodation-words.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Section } from '../../../components/section.tsx';
import { api } from '../../../lib/api-client.ts';
import { AnswerForm } from './answer-form.tsx';

interface RequestsProps {
  roleId: string;
  candidateId: string;
  onAnswered: () => void;
}

/** What the candidate asked for; the one that waits brings its answer form along. */
export function Requests({ roleId, candidateId, onAnswered }: RequestsProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const queryKey = ['roles', roleId, 'accommodations', candidateId];
  const requests = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.candidate.accommodations({ roleId, candidateId }, { signal }),
    staleTime: 0,
  });
  const show = (answered: AccommodationView[]) => {
    queryClient.setQueryData(queryKey, answered);
    onAnswered();
  };
  return (
    <Section title={t('accommodation.manager.title')} hint={t('accommodation.manager.hint')}>
      {requests.isPending && <LineSkeletons />}
      {requests.isError && <ProblemNotice error={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && <EmptyNote>{t('accommodation.manager.empty')}</EmptyNote>}
      {requests.data?.map((request) => (
        <div key={request.id}>
          <AccommodationWords request={request} />
          {request.answer === null && (
            <AnswerForm roleId={roleId} candidateId={candidateId} requestId={request.id} onAnswered={show} />
          )}
        </div>
      ))}
    </Section>
  );
}
