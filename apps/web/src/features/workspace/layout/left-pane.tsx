import type { WorkspaceView } from '@holdout/contract';
import { Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { lazyPart } from '../../../lib/lazy-part.ts';
import type { Workbench } from '../commands/workbench.ts';
import { FilePanel } from '../files/file-panel.tsx';
import type { Autosave } from '../project/autosave.ts';
import type { SearchQueryControl } from '../search/use-search-query.ts';
import classes from './layout.module.css';
import type { LeftView } from './use-layout.ts';

const SearchPanel = lazyPart(() => import('../search/search-panel.tsx'));

interface LeftPaneProps {
  workbench: Workbench;
  project: Autosave;
  workspace: WorkspaceView;
  search: SearchQueryControl;
  onUpload: (taken: (FileSystemEntry | File)[], folder: string) => void;
}

/** The files, or the search in them. */
export function LeftPane({ workbench, project, workspace, search, onUpload }: LeftPaneProps) {
  const { layout, tree, files, editors, isReadOnly } = workbench;
  const { t } = useTranslation();
  return (
    <Tabs
      value={layout.left}
      keepMounted={false}
      classNames={{ root: classes.left, list: classes.views, panel: classes.view }}
      onChange={(view) => layout.showLeft(view as LeftView)}
    >
      <Tabs.List aria-label={t('workbench.search.views')}>
        <Tabs.Tab value="files">{t('workspace.files.title')}</Tabs.Tab>
        <Tabs.Tab value="search">{t('workbench.search.title')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files">
        <FilePanel
          tree={tree}
          files={files}
          workspace={workspace}
          open={editors.current}
          onOpen={editors.open}
          onUpload={onUpload}
          focusRequests={layout.focus}
          isReadOnly={isReadOnly}
        />
      </Tabs.Panel>
      <Tabs.Panel value="search">
        <Suspense fallback={<LineSkeletons count={4} />}>
          <SearchPanel
            query={search.query}
            onQuery={search.setQuery}
            project={project}
            workspace={workspace}
            files={files}
            onOpen={editors.open}
            focusRequests={layout.focus}
            isReadOnly={isReadOnly}
          />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
