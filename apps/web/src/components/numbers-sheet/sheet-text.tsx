import type { NumbersProblem } from '@holdout/design';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../notice.tsx';
import classes from './numbers-sheet.module.css';

interface SheetTextProps {
  text: string;
  /** What is wrong with it; null once it is mended. */
  problem: NumbersProblem | null;
  isReadOnly: boolean;
  onChange: (text: string) => void;
  onFinish: () => void;
}

/** A file that is no sheet of numbers, or was none a moment ago: shown and mended as text. */
export function SheetText({ text, problem, isReadOnly, onChange, onFinish }: SheetTextProps) {
  const { t } = useTranslation();
  const whyId = useId();
  return (
    <div className={classes.sheet}>
      <Notice role="status">
        <p id={whyId} className={classes.line}>
          {problem
            ? `${t('numbers.broken.intro')} ${t(`numbers.broken.${problem.kind}`, { place: problem.place || t('numbers.broken.whole') })}`
            : t('numbers.broken.mended')}
        </p>
      </Notice>
      {!isReadOnly && (
        <div>
          <Button size="compact-xs" variant="default" disabled={problem !== null} onClick={onFinish}>
            {t('numbers.broken.showTable')}
          </Button>
        </div>
      )}
      <textarea
        className={classes.fileText}
        aria-label={t('numbers.broken.label')}
        aria-describedby={whyId}
        spellCheck={false}
        value={text}
        readOnly={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
