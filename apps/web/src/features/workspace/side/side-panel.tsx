import type { ChallengeView, WorkspaceView } from '@holdout/contract';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Scrollable } from '../../../components/scrollable.tsx';
import { Notes } from './notes.tsx';
import classes from './side.module.css';

const panels = ['statement', 'dictionary', 'checks', 'notes'] as const;

interface SidePanelProps {
  challenge: ChallengeView;
  workspace: WorkspaceView;
  attemptId: string;
}

/** What one reads while working. Which tab is open stands in the address. */
export function SidePanel({ challenge, workspace, attemptId }: SidePanelProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const current = panels.find((panel) => panel === search.get('panel')) ?? 'statement';
  const bodies: Record<(typeof panels)[number], ReactNode> = {
    statement: <Markdown text={challenge.statement} />,
    dictionary: challenge.dictionary ? (
      <Markdown text={challenge.dictionary} />
    ) : (
      <EmptyNote>{t('workspace.side.noDictionary')}</EmptyNote>
    ),
    checks: <VisibleChecks visible={workspace.visible} />,
    notes: <Notes attemptId={attemptId} />,
  };
  return (
    <section className={classes.side} aria-label={t('workspace.side.label')}>
      <Tabs
        value={current}
        keepMounted={false}
        classNames={{ root: classes.tabs, list: classes.list, panel: classes.body }}
        onChange={(panel) =>
          setSearch(
            (before) => {
              before.set('panel', panel ?? 'statement');
              return before;
            },
            { replace: true },
          )
        }
      >
        <Tabs.List aria-label={t('workspace.side.label')}>
          {panels.map((panel) => (
            <Tabs.Tab key={panel} value={panel}>
              {t(`workspace.side.${panel}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panels.map((panel) => (
          <Tabs.Panel key={panel} value={panel} tabIndex={0}>
            {bodies[panel]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

export function VisibleChecks({ visible }: { visible: WorkspaceView['visible'] }) {
  const { t } = useTranslation();
  if (visible.length === 0) return <EmptyNote>{t('workspace.side.checksEmpty')}</EmptyNote>;
  return (
    <>
      <p>{t('workspace.side.checksLead')}</p>
      {visible.map((file) => (
        <details key={file.path} open={visible.length === 1}>
          <summary className={classes.summary}>{file.path}</summary>
          <Scrollable className={classes.code} label={file.path}>
            <pre>{file.content}</pre>
          </Scrollable>
        </details>
      ))}
    </>
  );
}
