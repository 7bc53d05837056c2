import type { RatingProblem } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import type { DraftAutosave } from './draft-autosave.ts';

interface FreezeDialogProps {
  isOpen: boolean;
  autosave: DraftAutosave;
  problems: readonly RatingProblem[];
  onClose: () => void;
  onFrozen: () => void;
}

/** Either what is missing, each leading to its place, or the question whether to freeze. */
export function FreezeDialog({ isOpen, autosave, problems, onClose, onFrozen }: FreezeDialogProps) {
  const { t } = useTranslation();
  const { view, go } = useDesk();
  const freeze = useMutation({
    mutationFn: async () => {
      await autosave.flush();
      return await api.review.freeze({ reviewId: view.id, draftVersion: autosave.getSnapshot().version });
    },
    onSuccess: () => {
      autosave.close();
      onClose();
      onFrozen();
    },
  });
  const nameOf = (problem: RatingProblem) =>
    problem.competency
      ? (view.rubric.competencies.find(({ id }) => id === problem.competency)?.name ?? problem.competency)
      : problem.half
        ? (view.rubric.halves.find(({ id }) => id === problem.half)?.title ??
          t(`general.half.${problem.half}`))
        : t('desk.rating.competencies');
  const show = (problem: RatingProblem) => {
    onClose();
    const competency = problem.competency ?? (problem.half ? null : view.rubric.competencies[0]?.id);
    if (competency) go({ competency });
    const id = problem.half ? `half-${problem.half}` : `competency-${competency}`;
    // After the dialog has given the focus back.
    setTimeout(() => {
      const place = document.getElementById(id);
      place?.scrollIntoView({ block: 'start' });
      place?.querySelector<HTMLElement>('button, input, textarea')?.focus({ preventScroll: true });
    }, 200);
  };
  const isComplete = problems.length === 0;
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={isComplete ? t('desk.freeze.title') : t('desk.freeze.missingTitle')}
    >
      {isComplete ? (
        <p>{t('desk.freeze.text')}</p>
      ) : (
        <>
          <p>{t('desk.freeze.missing')}</p>
          <ul className={classes.missing}>
            {problems.map((problem) => (
              <li key={`${problem.competency}${problem.half}${problem.problem}`}>
                <button type="button" className={classes.link} onClick={() => show(problem)}>
                  {nameOf(problem)}
                </button>{' '}
                {t(`desk.freeze.problems.${problem.problem}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.gradingState !== 'graded' && <p role="status">{t('desk.freeze.notGraded')}</p>}
      {freeze.isError && (
        <ProblemNotice
          error={freeze.error}
          refusals={{
            NOT_GRADED: t('desk.freeze.notGraded'),
            DRAFT_CONFLICT: t('desk.freeze.conflict'),
            REVIEW_FROZEN: t('desk.freeze.conflict'),
            NOT_COMPLETE: t('desk.freeze.missing'),
          }}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {isComplete ? t('general.cancel') : t('general.close')}
        </Button>
        {isComplete && (
          <Button
            loading={freeze.isPending}
            disabled={view.gradingState !== 'graded'}
            onClick={() => freeze.mutate()}
          >
            {t('desk.freeze.confirm')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
