import type { CandidateEntry, CandidateTime } from '@holdout/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Section } from '../../../components/section.tsx';
import { TimeEntries } from '../../../components/time-entries/time-entries.tsx';
import { useTimeWords } from '../../../components/time-entries/use-time-words.ts';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';
import { GiftForm } from './gift-form.tsx';
import { PauseSection } from './pause-section.tsx';
import { Requests } from './requests.tsx';
import { TimeFacts } from './time-facts.tsx';
import { UndoForm } from './undo-form.tsx';

interface TimeDialogProps {
  roleId: string;
  candidate: CandidateEntry | null;
  onClose: () => void;
}

/**
 * A candidate's time: what it is made of, what changed it, and giving more. A click beside it would lose what was
 * written, so that is off.
 */
export function TimeDialog({ roleId, candidate, onClose }: TimeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={candidate !== null}
      onClose={onClose}
      size="lg"
      closeOnClickOutside={false}
      title={t('time.dialog.openNamed', { name: candidate?.name ?? '' })}
    >
      {candidate && <TimeOfCandidate roleId={roleId} candidateId={candidate.id} />}
    </Dialog>
  );
}

function TimeOfCandidate({ roleId, candidateId }: { roleId: string; candidateId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const wordsOf = useTimeWords();
  const queryClient = useQueryClient();
  const [isChanged, setIsChanged] = useState(false);
  const queryKey = ['roles', roleId, 'time', candidateId];
  const time = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.candidate.time({ roleId, candidateId }, { signal }),
    staleTime: 0,
  });
  const show = (changed: CandidateTime) => {
    setIsChanged(true);
    queryClient.setQueryData(queryKey, changed);
    void queryClient.invalidateQueries({ queryKey: ['roles', roleId, locale] });
  };
  if (time.isPending) return <LineSkeletons />;
  if (time.isError) return <ProblemNotice error={time.error} onRetry={() => void time.refetch()} />;
  const { entries, closesAt, pause } = time.data;
  return (
    <>
      <TimeFacts time={time.data} />
      <PauseSection candidate={{ roleId, candidateId }} time={time.data} onChanged={show} />
      <Requests
        roleId={roleId}
        candidateId={candidateId}
        onAnswered={() => void queryClient.invalidateQueries({ queryKey: ['roles', roleId] })}
      />
      <Section title={t('time.dialog.listTitle')}>
        {entries.length === 0 ? (
          <EmptyNote>{t('time.dialog.empty')}</EmptyNote>
        ) : (
          <TimeEntries
            entries={entries}
            label={t('time.dialog.list')}
            by={(entry) => entry.by}
            action={(entry) =>
              entry.mayUndo && (
                <UndoForm
                  roleId={roleId}
                  candidateId={candidateId}
                  entryId={entry.id}
                  what={wordsOf(entry)}
                  onUndone={show}
                />
              )
            }
          />
        )}
        <p role="status">
          {isChanged &&
            (pause
              ? t('time.pause.manager.done')
              : t('time.dialog.given', { date: formatInstantWithYear(closesAt, locale) }))}
        </p>
      </Section>
      <Section title={t('time.dialog.give')}>
        <GiftForm roleId={roleId} candidateId={candidateId} onGiven={show} />
      </Section>
    </>
  );
}
