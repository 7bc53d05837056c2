import type { AttemptView, ChallengeView, WorkspaceView } from '@holdout/contract';
import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../components/empty-note.tsx';
import { FileViewer } from '../../components/file-viewer.tsx';
import { Markdown } from '../../components/markdown/markdown.tsx';
import { Notice } from '../../components/notice.tsx';
import { Receipt } from '../../components/receipt/receipt.tsx';
import { NarrowData } from './explorer/narrow-data.tsx';
import { LazyHistory } from './history/lazy-history.tsx';
import type { Autosave, ProjectState } from './project/autosave.ts';
import { useProjectFiles } from './project/use-project.ts';
import { VisibleChecks } from './side/side-panel.tsx';
import classes from './workspace.module.css';

interface NarrowWorkspaceProps {
  attempt: AttemptView;
  challenge: ChallengeView;
  workspace: WorkspaceView;
  project: Autosave;
  state: ProjectState;
  historyVersion: string;
}

/** On a small screen everything can be read; writing code there would be no kindness. */
export function NarrowWorkspace(props: NarrowWorkspaceProps) {
  const { attempt, challenge, workspace, project, state, historyVersion } = props;
  const { t } = useTranslation();
  const files = useProjectFiles(project);
  const last = attempt.submissions.toSorted((a, b) => b.number - a.number)[0];
  return (
    <div className={classes.narrow}>
      <Notice role="note">{t('workspace.narrow.note')}</Notice>
      <Tabs defaultValue="statement" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="statement">{t('workspace.narrow.statement')}</Tabs.Tab>
          <Tabs.Tab value="data">{t('workspace.narrow.data')}</Tabs.Tab>
          <Tabs.Tab value="files">{t('workspace.narrow.files')}</Tabs.Tab>
          <Tabs.Tab value="checks">{t('workspace.side.checks')}</Tabs.Tab>
          <Tabs.Tab value="status">{t('workspace.narrow.status')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="statement">
          <Markdown text={challenge.statement} />
        </Tabs.Panel>
        <Tabs.Panel value="data">
          <NarrowData attemptId={attempt.id} files={workspace.data} />
          {challenge.dictionary ? (
            <Markdown text={challenge.dictionary} />
          ) : (
            <EmptyNote>{t('workspace.side.noDictionary')}</EmptyNote>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <FileViewer files={Object.entries(files).map(([path, content]) => ({ path, content }))} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <VisibleChecks visible={workspace.visible} />
        </Tabs.Panel>
        <Tabs.Panel value="status">
          {last ? <Receipt receipt={last} /> : <EmptyNote>{t('attempt.submissions.empty')}</EmptyNote>}
        </Tabs.Panel>
      </Tabs>
      <LazyHistory
        project={project}
        current={state.acknowledged.revision}
        version={historyVersion}
        onRestore={null}
      />
    </div>
  );
}
