import type { ChallengeView, WorkspaceView } from '@holdout/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Scrollable } from '../../../components/scrollable.tsx';
import { Notes } from './notes.tsx';
import { ReadingTabs } from './reading-tabs.tsx';
import classes from './side.module.css';

const panels = ['statement', 'dictionary', 'checks', 'notes'] as const;

interface SidePanelProps {
  challenge: ChallengeView;
  workspace: WorkspaceView;
  attemptId: string;
}

/** What one reads while working. */
export function SidePanel({ challenge, workspace, attemptId }: SidePanelProps) {
  const { t } = useTranslation();
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
  return <ReadingTabs panels={panels} nameOf={(panel) => t(`workspace.side.${panel}`)} bodies={bodies} />;
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
