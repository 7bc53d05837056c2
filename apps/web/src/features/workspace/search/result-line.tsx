import { useTranslation } from 'react-i18next';
import { fromAddress } from '../editor/open-file.ts';
import type { ResultRow } from './result-rows.ts';
import classes from './search.module.css';
import type { SearchMatch } from './search-files.ts';

interface ResultLineProps {
  id: string;
  row: ResultRow;
  index: number;
  top: number;
  isActive: boolean;
  canReplace: boolean;
}

export function ResultLine({ id, row, index, top, isActive, canReplace }: ResultLineProps) {
  const { t } = useTranslation();
  const { path, kind } = fromAddress(row.file.path);
  const isFixed = kind !== 'project';
  const places = t('workbench.search.matches', {
    count: row.file.matches.length,
    number: row.file.matches.length,
  });
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active line.
    <div
      id={id}
      role="treeitem"
      data-index={index}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.isOpen ?? undefined}
      aria-selected={isActive}
      aria-label={row.kind === 'file' ? t('workbench.search.file', { path, places }) : undefined}
      className={classes.line}
      style={{ top, paddingLeft: `${row.level === 1 ? 0.5 : 1.5}rem` }}
      title={row.kind === 'file' ? path : undefined}
    >
      {row.kind === 'file' ? (
        <>
          <span aria-hidden className={classes.twig}>
            {row.isOpen ? '▾' : '▸'}
          </span>
          <span className={classes.path}>{path}</span>
          <span className={classes.count}>
            {row.file.matches.length}
            {isFixed && ` · ${t('workbench.search.readOnly')}`}
          </span>
        </>
      ) : (
        <Place match={row.match} showsReplacement={canReplace && !isFixed} />
      )}
      <span aria-hidden className={classes.tools}>
        {canReplace && !isFixed && (
          <span data-action="replace" className={classes.tool}>
            {t('workbench.search.replaceOne')}
          </span>
        )}
        <span data-action="dismiss" className={classes.tool}>
          ×
        </span>
      </span>
    </div>
  );
}

function Place({ match, showsReplacement }: { match: SearchMatch; showsReplacement: boolean }) {
  const isReplaced = showsReplacement && match.replacement !== null;
  return (
    <>
      <span className={classes.number}>{match.line}</span>
      <code className={classes.code}>
        {match.before}
        {isReplaced ? <del>{match.text}</del> : <mark>{match.text}</mark>}
        {isReplaced && <ins>{match.replacement}</ins>}
        {match.after}
      </code>
    </>
  );
}
