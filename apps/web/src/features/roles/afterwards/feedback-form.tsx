import type { FeedbackDraftEntry } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.ts';
import { CompetencyFields } from './competency-fields.tsx';
import { type RatedCompetency, readFeedback, startFeedback } from './feedback-draft.ts';
import { ReleaseProblem } from './release-problem.tsx';

interface FeedbackFormProps {
  roleId: string;
  candidateId: string;
  competencies: readonly RatedCompetency[];
  onDone: () => void;
}

/** Which levels, with which words, the candidate gets to read. */
export function FeedbackForm({ roleId, candidateId, competencies, onDone }: FeedbackFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => startFeedback(competencies));
  const ready = readFeedback(draft);
  const release = useMutation({
    mutationFn: (entries: FeedbackDraftEntry[]) =>
      api.candidate.releaseFeedback({ roleId, candidateId, entries }),
    onSuccess: onDone,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) release.mutate(ready);
      }}
    >
      <p>{t('afterwards.manager.ready')}</p>
      {competencies.map((competency) => {
        const entry = draft[competency.competency];
        return (
          entry && (
            <CompetencyFields
              key={competency.competency}
              competency={competency}
              entry={entry}
              onChange={(changed) => setDraft((all) => ({ ...all, [competency.competency]: changed }))}
            />
          )
        );
      })}
      {release.isError && <ReleaseProblem error={release.error} competencies={competencies} />}
      <Group justify="space-between" mt="md">
        <span className="holdout-quiet">{t('afterwards.manager.releaseHint')}</span>
        <Button type="submit" disabled={ready === null} loading={release.isPending}>
          {t('afterwards.manager.release')}
        </Button>
      </Group>
    </form>
  );
}
