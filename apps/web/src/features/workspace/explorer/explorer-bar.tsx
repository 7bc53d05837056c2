import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber } from '../../../lib/quantities.ts';
import { describeFilter } from './describe-filter.ts';
import classes from './explorer.module.css';
import type { ExplorerState, Panel } from './explorer-state.ts';
import type { TableShape } from './worker/open-csv.ts';

interface ExplorerBarProps {
  shape: TableShape;
  shownCount: number;
  state: ExplorerState;
  onChange: (changes: Partial<ExplorerState>) => void;
}

/** How many rows are shown and why not all; the ways to the columns and to what is known of the file. */
export function ExplorerBar({ shape, shownCount, state, onChange }: ExplorerBarProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const problemCount = shape.problems.reduce((sum, { count }) => sum + count, 0);
  const total = formatNumber(shape.rowCount, locale);
  const toggle = (kind: 'columns' | 'file') => {
    const panel: Panel | null = state.panel?.kind === kind ? null : { kind };
    onChange({ panel });
  };
  const isTouched =
    state.sort !== null || Object.keys(state.filters).length > 0 || Object.keys(state.widths).length > 0;
  return (
    <div className={classes.bar}>
      <p role="status" className={classes.count}>
        {shownCount === shape.rowCount
          ? t('explorer.rows', { count: shape.rowCount, formatted: total })
          : t('explorer.rowsOf', { shown: formatNumber(shownCount, locale), total })}
      </p>
      <ul className={classes.filters} aria-label={t('explorer.filters')}>
        {Object.entries(state.filters).map(([column, condition]) => {
          const filter = describeFilter(t, column, condition);
          const { [column]: _, ...others } = state.filters;
          return (
            <li key={column}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('explorer.removeFilter', { filter })}
                onClick={() => onChange({ filters: others })}
              >
                {filter} <span aria-hidden>×</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={classes.tools}>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={state.panel?.kind === 'columns'}
          onClick={() => toggle('columns')}
        >
          {t('explorer.columns')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={state.panel?.kind === 'file'}
          onClick={() => toggle('file')}
        >
          {problemCount === 0 ? t('explorer.notes') : t('explorer.notesCount', { count: problemCount })}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={!isTouched}
          title={t('explorer.resetHint')}
          onClick={() => onChange({ sort: null, filters: {}, widths: {} })}
        >
          {t('explorer.reset')}
        </Button>
      </div>
    </div>
  );
}
