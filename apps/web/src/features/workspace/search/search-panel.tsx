import type { WorkspaceView } from '@holdout/contract';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber } from '../../../lib/quantities.ts';
import { fromAddress, toAddress } from '../editor/open-file.ts';
import type { Editors } from '../editor/use-editors.ts';
import type { FileDesk } from '../files/file-desk.ts';
import { type FocusRequests, useFocusWhenAsked } from '../layout/focus-requests.ts';
import type { Autosave } from '../project/autosave.ts';
import { useProjectFiles } from '../project/use-project.ts';
import type { SearchQuery } from './query.ts';
import { countMatches, type Dismissed, followReplacement, withoutDismissed } from './result-rows.ts';
import { ResultTree } from './result-tree.tsx';
import classes from './search.module.css';
import { SearchFields } from './search-fields.tsx';
import { type FileMatches, replaceMatches, type SearchMatch } from './search-files.ts';
import { type SearchState, useSearch } from './use-search.ts';

interface SearchPanelProps {
  query: SearchQuery;
  onQuery: (query: SearchQuery) => void;
  project: Autosave;
  workspace: WorkspaceView;
  files: FileDesk;
  onOpen: Editors['open'];
  focusRequests: FocusRequests;
  isReadOnly: boolean;
}

/** Searches all files of the project, shows each place with its line, and replaces one, a file's, or all. */
export default function SearchPanel(props: SearchPanelProps) {
  const { query, onQuery, project, workspace, files, onOpen, focusRequests, isReadOnly } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const contents = useProjectFiles(project);
  const { state, isSearching } = useSearch(query, () => filesToSearch(contents, workspace), contents);
  const [dismissed, setDismissed] = useState<readonly Dismissed[]>([]);
  useFocusWhenAsked(focusRequests, 'search', () => field.current?.select());

  // Typing in a file draws this again, and there may be thousands of places.
  const found = useMemo(
    () => (state.kind === 'found' ? withoutDismissed(state.files, dismissed) : []),
    [state, dismissed],
  );
  const replaceable = found.filter(({ path }) => fromAddress(path).kind === 'project');
  const canReplace = query.replacement !== null && !isReadOnly;
  const dismiss = ({ path, content }: FileMatches, match?: SearchMatch) =>
    setDismissed((before) => [...before, { path, content, start: match?.start ?? null }]);
  const replace = (chosen: readonly FileMatches[]) => {
    // A replacement is only right in the text that was searched; what was typed since is searched anew by itself.
    const current = chosen.filter(({ path, content }) => contents[path] === content);
    const changes = current.map((file) => ({
      path: file.path,
      content: replaceMatches(file.content, file.matches),
    }));
    setDismissed((before) =>
      current.reduce((all, file, at) => followReplacement(all, file, changes[at]?.content ?? ''), before),
    );
    files.replace(changes, countMatches(current));
  };
  const open = (file: FileMatches, match: SearchMatch | undefined, takesFocus: boolean) =>
    onOpen(fromAddress(file.path), {
      takesFocus,
      ...(match && {
        startLine: match.line,
        endLine: match.endLine,
        startColumn: match.column,
        endColumn: match.endColumn,
      }),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !['ArrowDown', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    results.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of the window, beside that of the files.
    <div role="search" aria-label={t('workbench.search.title')} className={classes.panel}>
      <SearchFields
        query={query}
        onQuery={(next) => {
          setDismissed([]);
          onQuery(next);
        }}
        field={field}
        onKeyDown={onKeyDown}
        canReplace={!isReadOnly}
      >
        {canReplace && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={replaceable.length === 0}
            onClick={() => replace(replaceable)}
          >
            {t('workbench.search.replaceAll', { count: countMatches(replaceable) })}
          </Button>
        )}
      </SearchFields>
      <p role="status" className={classes.status}>
        <SearchWords state={state} found={found} isSearching={isSearching} />
      </p>
      {found.length > 0 && (
        <ResultTree
          ref={results}
          files={found}
          canReplace={canReplace}
          onOpen={open}
          onDismiss={dismiss}
          onReplace={(file, match) => replace([match ? { ...file, matches: [match] } : file])}
        />
      )}
      {found.length > 0 && (
        <p className={classes.note}>
          {t('workbench.search.keys')} {canReplace && t('workbench.search.replaceKeys')}
        </p>
      )}
    </div>
  );
}

function SearchWords({
  state,
  found,
  isSearching,
}: {
  state: SearchState;
  found: readonly FileMatches[];
  isSearching: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (isSearching && state.kind !== 'found') return t('workbench.search.searching');
  switch (state.kind) {
    case 'idle':
      return t('workbench.search.lead');
    case 'timeout':
    case 'failed':
      return t(`workbench.search.${state.kind}`);
    case 'invalid':
      return t('workbench.search.invalid', { problem: state.problem });
    case 'found': {
      if (found.length === 0) return t('workbench.search.none');
      const count = countMatches(found);
      const words = t('workbench.search.found', {
        matches: t('workbench.search.matches', { count, number: formatNumber(count, locale) }),
        files: t('workbench.search.files', { count: found.length }),
      });
      return state.isCut ? `${words}. ${t('workbench.search.cut')}` : words;
    }
  }
}

function filesToSearch(contents: Readonly<Record<string, string>>, { visible }: WorkspaceView) {
  const own = Object.entries(contents)
    .map(([path, content]) => ({ path, content }))
    .sort((a, b) => a.path.localeCompare(b.path));
  return [
    ...own,
    ...visible.map(({ path, content }) => ({ path: toAddress({ kind: 'visible', path }), content })),
  ];
}
