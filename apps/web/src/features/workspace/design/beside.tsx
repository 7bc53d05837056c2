import type { DesignView } from '@holdout/contract';
import { Tabs } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { lazyPart } from '../../../lib/lazy-part.ts';
import { Notes } from '../side/notes.tsx';
import classes from '../side/side.module.css';

const MathsMarkdown = lazyPart(() => import('../../../components/markdown/maths-markdown.tsx'));
const allPanels = ['preview', 'statement', 'notes'] as const;
type Panel = (typeof allPanels)[number];

interface BesideProps {
  attemptId: string;
  challenge: DesignView;
  /** What is written; null for what is seen as it is made. */
  text: string | null;
}

/** What one looks at while writing. Which tab is open stands in the address. */
export function Beside({ attemptId, challenge, text }: BesideProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const panels: readonly Panel[] = text === null ? ['statement', 'notes'] : allPanels;
  const current = panels.find((panel) => panel === search.get('panel')) ?? panels[0];
  const bodies: Record<Panel, ReactNode> = {
    preview:
      text === null || text.trim() === '' ? (
        <EmptyNote>{t('design.previewEmpty')}</EmptyNote>
      ) : (
        <Suspense fallback={<LineSkeletons count={4} />}>
          <MathsMarkdown text={text} />
        </Suspense>
      ),
    statement: <Markdown text={challenge.statement} />,
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
              {t(`design.beside.${panel}`)}
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
