import { FeedbackProblem } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { toProblem } from '../../../lib/problem.ts';
import type { RatedCompetency } from './feedback-draft.ts';

const Refused = z.object({ problems: z.array(FeedbackProblem).min(1) });

interface ReleaseProblemProps {
  error: unknown;
  competencies: readonly RatedCompetency[];
}

/** What may not be told, with the words in question; or why nothing can be released now. */
export function ReleaseProblem({ error, competencies }: ReleaseProblemProps) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  const refused = problem.kind === 'refused' ? Refused.safeParse(problem.data) : null;
  if (!refused?.success) {
    return (
      <ProblemNotice
        error={error}
        refusals={{
          STILL_OPEN: t('afterwards.manager.refused.STILL_OPEN'),
          NOT_READ: t('afterwards.manager.refused.NOT_READ'),
          ALREADY_RELEASED: t('afterwards.manager.refused.ALREADY_RELEASED'),
        }}
      />
    );
  }
  const nameOf = (id: string) => competencies.find(({ competency }) => competency === id)?.name ?? id;
  return (
    <Notice role="alert">
      {refused.data.problems.map((one) => (
        <div key={`${one.competency} ${one.problem}`}>
          {t(`afterwards.manager.problem.${one.problem}`, {
            competency: nameOf(one.competency),
            words: one.words.join(', '),
          })}
        </div>
      ))}
    </Notice>
  );
}
