import type { NumbersSheet } from '@holdout/contract';
import { calculate, starterSheet } from '@holdout/design';
import { Button, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { useSteps } from '../../lib/use-steps.ts';
import { CheckList } from './check-list.tsx';
import { describeRow } from './describe-row.ts';
import classes from './numbers-sheet.module.css';
import { SheetTable } from './sheet-table.tsx';
import { useSheetActions } from './use-sheet-actions.ts';
import { WritingHelp } from './writing-help.tsx';

interface OpenSheetProps {
  sheet: NumbersSheet;
  onChange: (sheet: NumbersSheet) => void;
  isReadOnly: boolean;
}

export function OpenSheet({ sheet, onChange, isReadOnly }: OpenSheetProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { edit, undo, redo, canUndo, canRedo } = useSteps(sheet, onChange);
  const { root, actions, said } = useSheetActions(sheet, edit);
  // What follows from a letter may come after it.
  const settled = useDeferredValue(sheet);
  const { rows, checks } = useMemo(() => calculate(settled, locale), [settled, locale]);
  const words = useMemo(
    () => new Map(settled.rows.map((row) => [row.id, describeRow(row, rows.get(row.id), t, locale)])),
    [settled, rows, t, locale],
  );
  const isEmpty = sheet.rows.length === 0 && sheet.checks.length === 0;
  if (isEmpty && isReadOnly) return <p className="holdout-quiet">{t('numbers.emptyReadOnly')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for undo, which works in all of it.
    <div
      ref={root}
      className={classes.sheet}
      onKeyDown={isReadOnly ? undefined : (event) => takeBack(event, undo, redo)}
    >
      {!isReadOnly && (
        <div className={classes.tools} role="toolbar" aria-label={t('numbers.tools')}>
          <Button size="compact-xs" variant="default" disabled={!canUndo} onClick={undo}>
            {t('numbers.undo')}
          </Button>
          <Button size="compact-xs" variant="default" disabled={!canRedo} onClick={redo}>
            {t('numbers.redo')}
          </Button>
          {isEmpty && (
            <Button size="compact-xs" variant="default" onClick={() => edit(() => starterSheet(locale))}>
              {t('numbers.usualRows')}
            </Button>
          )}
          <VisuallyHidden role="status">{said && t(`numbers.said.${said}`)}</VisuallyHidden>
        </div>
      )}
      {!isReadOnly && <WritingHelp />}
      <SheetTable sheet={sheet} words={words} actions={actions} isReadOnly={isReadOnly} />
      <CheckList checks={sheet.checks} results={checks} actions={actions} isReadOnly={isReadOnly} />
    </div>
  );
}

/** The browser's own undo knows one field only, and nothing of a row that was deleted. */
function takeBack(event: KeyboardEvent, undo: () => void, redo: () => void): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
