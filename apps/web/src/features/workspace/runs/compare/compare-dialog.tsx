import type { RunView } from '@holdout/contract';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/dialog.tsx';
import { useLocale } from '../../../../lib/i18n.ts';
import { describeRun } from '../describe-run.ts';
import { useFollowedRun } from '../use-followed-run.ts';
import classes from './compare.module.css';
import { CompareFacts } from './compare-facts.tsx';
import { CompareOutput } from './compare-output.tsx';
import { CompareTests } from './compare-tests.tsx';

interface CompareDialogProps {
  all: readonly RunView[];
  /** The earlier and the later run, to begin with. */
  start: readonly [RunView, RunView];
  onClose: () => void;
}

/** Two runs side by side: what they were, how they ended, and what changed from one to the other. */
export default function CompareDialog({ all, start, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const [beforeId, setBeforeId] = useState(start[0].id);
  const [afterId, setAfterId] = useState(start[1].id);
  const before = useFollowedRun(all.find((run) => run.id === beforeId) ?? start[0]);
  const after = useFollowedRun(all.find((run) => run.id === afterId) ?? start[1]);
  return (
    <Dialog opened onClose={onClose} size="xl" title={t('workspace.run.compare.title')}>
      <div className={classes.choices}>
        <RunChoice
          label={t('workspace.run.compare.before')}
          all={all}
          value={beforeId}
          onChange={setBeforeId}
        />
        <RunChoice label={t('workspace.run.compare.after')} all={all} value={afterId} onChange={setAfterId} />
      </div>
      {before && after && (
        <>
          <CompareFacts before={before.run} after={after.run} />
          <CompareTests before={before.run} after={after.run} />
          {before.isWhole && after.isWhole && <CompareOutput before={before.screen} after={after.screen} />}
        </>
      )}
    </Dialog>
  );
}

interface RunChoiceProps {
  label: string;
  all: readonly RunView[];
  value: string;
  onChange: (runId: string) => void;
}

function RunChoice({ label, all, value, onChange }: RunChoiceProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <NativeSelect
      label={label}
      value={value}
      data={all.map((run) => ({ value: run.id, label: describeRun(t, run, locale) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
