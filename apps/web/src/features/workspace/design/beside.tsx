import type { DesignView } from '@holdout/contract';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { lazyPart } from '../../../lib/lazy-part.ts';
import { Notes } from '../side/notes.tsx';
import { ReadingTabs } from '../side/reading-tabs.tsx';

const MathsMarkdown = lazyPart(() => import('../../../components/markdown/maths-markdown.tsx'));
const allPanels = ['preview', 'statement', 'notes'] as const;
type Panel = (typeof allPanels)[number];

interface BesideProps {
  attemptId: string;
  challenge: DesignView;
  /** What is written; null for what is seen as it is made. */
  text: string | null;
}

/** What one looks at while writing. */
export function Beside({ attemptId, challenge, text }: BesideProps) {
  const { t } = useTranslation();
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
  const panels = text === null ? (['statement', 'notes'] as const) : allPanels;
  return (
    <ReadingTabs<Panel> panels={panels} nameOf={(panel) => t(`design.beside.${panel}`)} bodies={bodies} />
  );
}
