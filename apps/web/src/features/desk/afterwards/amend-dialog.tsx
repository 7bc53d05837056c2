import type { Rating, ReviewAfterwards } from '@holdout/contract';
import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { notify } from '../../../lib/notify.ts';
import { useDesk } from '../desk-context.ts';
import { ratingOf } from '../rating/change-draft.ts';
import { type Competency, CompetencyForm } from '../rating/competency-form.tsx';

interface AmendDialogProps {
  competency: Competency | null;
  afterwards: ReviewAfterwards;
  onClose: () => void;
}

/** A change of mind: the first rating stays, this one stands beside it with its reason. */
export function AmendDialog({ competency, afterwards, onClose }: AmendDialogProps) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const queryClient = useQueryClient();
  const [rating, setRating] = useState<Rating | null>(null);
  const [why, setWhy] = useState('');
  useEffect(() => {
    setRating(competency && ratingOf({ ratings: afterwards.own.first, halves: [], note: '' }, competency.id));
    setWhy('');
  }, [competency, afterwards]);
  const amend = useMutation({
    mutationFn: (changed: Rating) =>
      api.review.amend({ reviewId: view.id, rating: changed, why: why.trim() }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['reviews', view.id] });
      notify({ message: t('desk.after.amendSaved') });
      onClose();
    },
  });
  return (
    <Dialog
      opened={competency !== null}
      onClose={onClose}
      size="lg"
      title={t('desk.after.amendTitle', { name: competency?.name ?? '' })}
    >
      <p>{t('desk.after.amendText')}</p>
      {competency && rating && (
        <CompetencyForm competency={competency} rating={rating} onChange={setRating} />
      )}
      <Textarea
        mt="md"
        label={t('desk.after.amendWhy')}
        description={t('desk.after.amendWhyHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {amend.isError && (
        <ProblemNotice
          error={amend.error}
          refusals={{
            NOT_COMPLETE: `${t('desk.freeze.problems.reason_missing')} ${t('desk.freeze.problems.evidence_missing')}`,
          }}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('general.cancel')}
        </Button>
        <Button
          disabled={why.trim().length < 10 || rating === null}
          loading={amend.isPending}
          onClick={() => rating && amend.mutate(rating)}
        >
          {t('desk.after.amendSave')}
        </Button>
      </Group>
    </Dialog>
  );
}
