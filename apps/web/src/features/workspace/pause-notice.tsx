import type { AttemptView } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PauseWords } from '../../components/pause-words.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstant } from '../../lib/instants.ts';
import classes from './workspace.module.css';

/**
 * Says that the time stands, and afterwards that it goes on. The region is there before it has anything to say: only so
 * do all screen readers tell it.
 */
export function PauseNotice({ attempt }: { attempt: AttemptView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { pause, state, closesAt } = attempt;
  const isPaused = pause !== null;
  const wasPaused = useRef(isPaused);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    setIsOver((before) => (wasPaused.current || before) && !isPaused);
    wasPaused.current = isPaused;
  }, [isPaused]);
  return (
    <div role="status">
      {pause && (
        <div className={classes.notice}>
          <div>
            <PauseWords attempt={attempt} pause={pause} />
          </div>
        </div>
      )}
      {isOver && state === 'active' && (
        <div className={classes.notice}>
          <p>{t('time.pause.isOver', { date: formatInstant(closesAt, locale) })}</p>
          <Button size="xs" variant="default" onClick={() => setIsOver(false)}>
            {t('workspace.notice.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
