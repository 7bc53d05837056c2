import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExplorerState, ofColumn, type Panel } from '../explorer-state.ts';
import { type ColumnLayout, clampWidth } from '../grid/column-layout.ts';
import type { HeldTable } from '../held-tables.ts';
import type { ShownRows } from '../use-arrangement.ts';
import type { TableShape } from '../worker/open-csv.ts';
import { AboutColumn } from './about-column.tsx';
import { AboutFile } from './about-file.tsx';
import { AllColumns } from './all-columns.tsx';
import classes from './panel.module.css';

interface PanelSideProps {
  panel: Panel;
  /** Grows when the keyboard asks for the panel, which then takes the focus. */
  focusCalls: number;
  table: HeldTable;
  shape: TableShape;
  shown: ShownRows;
  state: ExplorerState;
  layout: ColumnLayout;
  onChange: (changes: Partial<ExplorerState>) => void;
  onGoToRow: (row: number) => void;
  onGoToColumn: (column: number) => void;
  onClose: () => void;
}

/** What one wants to know beside the table: of one column, of all, or of the file. */
export function PanelSide(props: PanelSideProps) {
  const { t } = useTranslation();
  const { panel, table, shape, shown, state, onChange } = props;
  const column = panel.kind === 'column' ? shape.columns.findIndex(({ key }) => key === panel.column) : -1;
  const head = shape.columns[column];
  if (panel.kind === 'column' && !head) return null;
  const openColumn = (index: number) => {
    onChange({ panel: { kind: 'column', column: shape.columns[index]?.key ?? '' } });
    props.onGoToColumn(index);
  };
  if (panel.kind === 'column' && head) {
    const { [head.key]: _, ...otherFilters } = state.filters;
    return (
      <Side
        key={head.key}
        title={t('explorer.column.label', { column: head.key })}
        heading={<bdi>{head.key}</bdi>}
        focusCalls={props.focusCalls}
        onClose={props.onClose}
      >
        <AboutColumn
          table={table}
          column={column}
          head={head}
          shown={shown}
          sort={state.sort?.column === head.key ? state.sort : null}
          condition={ofColumn(state.filters, head.key)}
          onSort={(sort) => onChange({ sort: sort && { column: head.key, ...sort } })}
          onFilter={(next) =>
            onChange({ filters: next === null ? otherFilters : { ...otherFilters, [head.key]: next } })
          }
          onWiden={(pixels) => {
            const width = clampWidth((props.layout.widths[column] ?? 0) + pixels);
            onChange({ widths: { ...state.widths, [head.key]: width } });
          }}
        />
      </Side>
    );
  }
  const title = t(panel.kind === 'columns' ? 'explorer.columns' : 'explorer.notes');
  return (
    <Side
      key={panel.kind}
      title={title}
      heading={title}
      focusCalls={props.focusCalls}
      onClose={props.onClose}
    >
      {panel.kind === 'columns' ? (
        <AllColumns table={table} columns={shape.columns} onOpen={openColumn} />
      ) : (
        <AboutFile shape={shape} onGoToRow={props.onGoToRow} />
      )}
    </Side>
  );
}

interface SideProps {
  title: string;
  heading: ReactNode;
  focusCalls: number;
  onClose: () => void;
  children: ReactNode;
}

function Side({ title, heading, focusCalls, onClose, children }: SideProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusCalls > 0) content.current?.focus();
  }, [focusCalls]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of the window; Escape closes it, and so does a button.
    <div role="region" aria-label={title} className={classes.side} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <h2 className={classes.title}>{heading}</h2>
        <CloseButton size="sm" aria-label={t('explorer.close')} onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <div ref={content} className={classes.content} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
