import { isTested, type RunKind, TestName, visibleLine } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RunTarget } from './run-target.ts';
import classes from './runs.module.css';

interface RunTestButtonProps {
  kind: RunKind;
  name: string;
  onRun: ((target: RunTarget) => void) | null;
}

/** Runs this test alone. One whose name pytest would not find again, because it was too long to be told, has no button. */
export function RunTestButton({ kind, name, onRun }: RunTestButtonProps) {
  const { t } = useTranslation();
  if (!isTested(kind) || !TestName.safeParse(name).success) return null;
  return (
    <Button
      className={classes.runTest}
      size="compact-xs"
      variant="subtle"
      disabled={onRun === null}
      aria-label={t('workspace.run.runTest', { test: visibleLine(name) })}
      onClick={() => onRun?.({ kind, test: name })}
    >
      {t('workspace.run.again')}
    </Button>
  );
}
