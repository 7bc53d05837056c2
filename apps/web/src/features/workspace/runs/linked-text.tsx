import { visibleText } from '@holdout/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './runs.module.css';
import { splitOutput } from './traceback.ts';

interface LinkedTextProps {
  text: string;
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

/** What a program wrote, with nothing in it that turns text around, and with places of the project to click. */
export function LinkedText({ text, projectPaths, onOpenPlace }: LinkedTextProps) {
  const { t } = useTranslation();
  const parts = useMemo(() => splitOutput(visibleText(text), projectPaths), [text, projectPaths]);
  return parts.map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: parts only ever grow at the end.
        key={index}
        type="button"
        className={classes.place}
        aria-label={t('workspace.run.openPlace', { path: part.path, line: part.line })}
        onClick={() => onOpenPlace(part.path, part.line)}
      >
        {part.text}
      </button>
    ),
  );
}
