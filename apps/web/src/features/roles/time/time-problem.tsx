import { TimeRefusal } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { toProblem } from '../../../lib/problem.ts';

const Refused = z.object({ why: TimeRefusal });

/** Why time was not given or taken back, and what to do instead. */
export function TimeProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  const refused = problem.kind === 'refused' ? Refused.safeParse(problem.data) : null;
  if (!refused?.success) return <ProblemNotice error={error} />;
  return <Notice role="alert">{t(`time.dialog.refused.${refused.data.why}`)}</Notice>;
}
