import type { RunView } from '@holdout/contract';
import { Button, NativeSelect } from '@mantine/core';
import { memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { lazyPart } from '../../../lib/lazy-part.ts';
import { describeRun } from './describe-run.ts';
import classes from './runs.module.css';

const CompareDialog = lazyPart(() => import('./compare/compare-dialog.tsx'));

interface RunHistoryProps {
  /** Newest first. */
  all: readonly RunView[];
  shown: RunView;
  onChoose: (runId: string) => void;
}

/**
 * Every run of this attempt stays: to look at again, and to compare with another one. Not drawn again with each
 * piece of output, which changes nothing of it.
 */
export const RunHistory = memo(function RunHistory({ all, shown, onChoose }: RunHistoryProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [isComparing, setIsComparing] = useState(false);
  const other = all.find((run) => run.queuedAt < shown.queuedAt) ?? all.find((run) => run.id !== shown.id);
  if (other === undefined) return null;
  const isLater = other.queuedAt > shown.queuedAt;
  return (
    <div className={classes.history}>
      <NativeSelect
        size="xs"
        aria-label={t('workspace.run.history')}
        className={classes.historyList}
        value={shown.id}
        data={all.map((run) => ({
          value: run.id,
          label: describeRun(t, run.id === shown.id ? shown : run, locale),
        }))}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" onClick={() => setIsComparing(true)}>
        {t('workspace.run.compare.open')}
      </Button>
      {isComparing && (
        <Suspense fallback={null}>
          <CompareDialog
            all={all}
            start={isLater ? [shown, other] : [other, shown]}
            onClose={() => setIsComparing(false)}
          />
        </Suspense>
      )}
    </div>
  );
});
