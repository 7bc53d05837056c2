import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { toProblem } from '../../../lib/problem.ts';
import classes from './history.module.css';

/** Saved states lie on the server: without a connection the page says which part it cannot show. */
export function HistoryProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (toProblem(error).kind !== 'unreachable') return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <div role="status" className={classes.offline}>
      <p>{t('workspace.history.offline')}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('general.tryAgain')}
      </Button>
    </div>
  );
}
