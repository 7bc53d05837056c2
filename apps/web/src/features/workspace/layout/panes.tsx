import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout, useGroupRef } from 'react-resizable-panels';
import workspaceClasses from '../workspace.module.css';
import { useFocusWhenAsked } from './focus-requests.ts';
import classes from './layout.module.css';
import type { Layout } from './use-layout.ts';

interface PanesProps {
  layout: Layout;
  left: ReactNode;
  editor: ReactNode;
  results: ReactNode;
  reading: ReactNode;
}

const columnSizes = { left: 17, work: 53, reading: 30 };
const rowSizes = { editor: 66, results: 34 };

/** Files, editor over results, reading pane: three columns whose widths are remembered. */
export function Panes({ layout, left, editor, results, reading }: PanesProps) {
  const { t } = useTranslation();
  const { isShown, resetCount } = layout;
  const columnIds = (['left', 'work', 'reading'] as const).filter((id) => id === 'work' || isShown(id));
  const rowIds = (['editor', 'results'] as const).filter((id) => id === 'editor' || isShown(id));
  const columns = useDefaultLayout({ id: 'holdout-columns', panelIds: columnIds });
  const rows = useDefaultLayout({ id: 'holdout-rows', panelIds: rowIds });
  const columnsRef = useGroupRef();
  const rowsRef = useGroupRef();
  useEffect(() => {
    if (resetCount === 0) return;
    // A pane that was hidden joins its group after this effect, and sizes for a pane that is not there are a fault.
    const frame = requestAnimationFrame(() => {
      columnsRef.current?.setLayout(columnSizes);
      rowsRef.current?.setLayout(rowSizes);
    });
    return () => cancelAnimationFrame(frame);
  }, [resetCount, columnsRef, rowsRef]);
  const resultsRef = useRef<HTMLDivElement>(null);
  const readingRef = useRef<HTMLDivElement>(null);
  useFocusWhenAsked(layout.focus, 'results', () => resultsRef.current?.focus());
  useFocusWhenAsked(layout.focus, 'reading', () => readingRef.current?.focus());
  return (
    <Group orientation="horizontal" groupRef={columnsRef} {...columns}>
      {isShown('left') && (
        <Panel key="left" id="left" defaultSize={`${columnSizes.left}%`} minSize="160px">
          {left}
        </Panel>
      )}
      {isShown('left') && (
        <Separator
          key="left-edge"
          className={workspaceClasses.separator}
          aria-label={t('workspace.editor.resizeFiles')}
        />
      )}
      <Panel key="work" id="work" minSize="30%">
        <Group orientation="vertical" groupRef={rowsRef} {...rows}>
          <Panel key="editor" id="editor" defaultSize={`${rowSizes.editor}%`} minSize="20%">
            {editor}
          </Panel>
          {isShown('results') && (
            <Separator
              key="results-edge"
              className={workspaceClasses.separator}
              aria-label={t('workspace.editor.resizeRun')}
            />
          )}
          {isShown('results') && (
            <Panel key="results" id="results" minSize="10%">
              <div ref={resultsRef} tabIndex={-1} className={classes.pane}>
                {results}
              </div>
            </Panel>
          )}
        </Group>
      </Panel>
      {isShown('reading') && (
        <Separator
          key="reading-edge"
          className={workspaceClasses.separator}
          aria-label={t('workspace.editor.resizeSide')}
        />
      )}
      {isShown('reading') && (
        <Panel key="reading" id="reading" defaultSize={`${columnSizes.reading}%`} minSize="220px">
          <div ref={readingRef} tabIndex={-1} className={classes.pane}>
            {reading}
          </div>
        </Panel>
      )}
    </Group>
  );
}
