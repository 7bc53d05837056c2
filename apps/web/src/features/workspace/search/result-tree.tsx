import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useRowWindow } from '../../../lib/use-row-window.ts';
import { treeStep } from '../tree/tree-keys.ts';
import { ResultLine } from './result-line.tsx';
import { buildResultRows, type ResultRow } from './result-rows.ts';
import classes from './search.module.css';
import type { FileMatches, SearchMatch } from './search-files.ts';

interface ResultTreeProps {
  ref: Ref<HTMLDivElement>;
  files: readonly FileMatches[];
  canReplace: boolean;
  onOpen: (file: FileMatches, match: SearchMatch | undefined, takesFocus: boolean) => void;
  onDismiss: (file: FileMatches, match?: SearchMatch) => void;
  onReplace: (file: FileMatches, match?: SearchMatch) => void;
}

const rowHeight = 26;

/**
 * The places found, as a tree of one stop for the Tab key. There may be thousands, so only lines in sight are drawn and
 * the focus stays on the tree, which names the active line.
 */
export function ResultTree(props: ResultTreeProps) {
  const { ref, files, canReplace, onOpen, onDismiss, onReplace } = props;
  const { t } = useTranslation();
  const treeId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement, []);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [wantedIndex, setIndex] = useState(0);
  const rows = useMemo(() => buildResultRows(files, collapsed), [files, collapsed]);
  const index = Math.min(wantedIndex, rows.length - 1);
  const { first, end, bringIntoView } = useRowWindow(scroller, rows.length, rowHeight);

  const matchOf = (row: ResultRow) => (row.kind === 'match' ? row.match : undefined);
  const toggle = ({ file }: ResultRow) =>
    setCollapsed((before) => {
      const next = new Set(before);
      if (!next.delete(file.path)) next.add(file.path);
      return next;
    });
  const activate = (row: ResultRow, takesFocus: boolean) =>
    row.kind === 'file' ? toggle(row) : onOpen(row.file, row.match, takesFocus);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index];
    if (!row || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && event.altKey) {
      if (canReplace) onReplace(row.file, matchOf(row));
    } else if (event.key === 'Delete') onDismiss(row.file, matchOf(row));
    else {
      const step = treeStep(event.key, index, rows);
      if (!step) return;
      if (step.kind === 'focus') {
        setIndex(step.index);
        bringIntoView(step.index);
      } else if (step.kind === 'toggle') toggle(row);
      else activate(row, step.kind === 'activate');
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const line = (event.target as Element).closest('[data-index]');
    const at = Number(line?.getAttribute('data-index'));
    const row = line ? rows[at] : undefined;
    if (!row) return;
    setIndex(at);
    const action = (event.target as Element).closest('[data-action]')?.getAttribute('data-action');
    if (action === 'replace') onReplace(row.file, matchOf(row));
    else if (action === 'dismiss') onDismiss(row.file, matchOf(row));
    else activate(row, false);
  };
  return (
    <div
      ref={scroller}
      role="tree"
      tabIndex={0}
      aria-label={t('workbench.search.results')}
      aria-activedescendant={index >= first && index < end ? `${treeId}-${index}` : undefined}
      className={classes.results}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {rows.slice(first, end).map((row, offset) => (
          <ResultLine
            key={row.key}
            id={`${treeId}-${first + offset}`}
            row={row}
            index={first + offset}
            top={(first + offset) * rowHeight}
            isActive={first + offset === index}
            canReplace={canReplace}
          />
        ))}
      </div>
    </div>
  );
}
