import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../lib/problem.ts';
import { Notice } from './notice.tsx';

interface ProblemNoticeProps {
  error: unknown;
  /** Words for answers that this place foresees; anything else is described in general. */
  refusals?: Record<string, string>;
  onRetry?: () => void;
}

/** What did not work and what to do about it. */
export function ProblemNotice({ error, refusals = {}, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  const foreseen = problem.kind === 'refused' ? refusals[problem.code] : undefined;
  const words =
    foreseen ??
    (problem.kind === 'too_many'
      ? t('general.problem.too_many', { count: problem.retryAfterSeconds })
      : t(`general.problem.${problem.kind}`));
  return (
    <Notice role="alert">
      {words}
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" display="block" onClick={onRetry}>
          {t('general.tryAgain')}
        </Button>
      )}
    </Notice>
  );
}
