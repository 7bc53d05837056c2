import type { EvidenceLink } from '@holdout/contract';
import { createContext, Suspense, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import type { BlockProps } from '../../../components/markdown/maths-markdown.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { lazyPart } from '../../../lib/lazy-part.ts';
import { useDesk } from '../desk-context.ts';
import type { AnswerPart } from './answer-parts.ts';
import classes from './design.module.css';
import { PlaceMenu } from './place-menu.tsx';

const MathsMarkdown = lazyPart(() => import('../../../components/markdown/maths-markdown.tsx'));
const PartContext = createContext<AnswerPart | null>(null);

/** The answer as it was written to be read; each paragraph can be taken as evidence. */
export function AnswerText({ part }: { part: AnswerPart }) {
  const { t } = useTranslation();
  if (part.content.trim() === '') return <EmptyNote>{t('desk.design.empty')}</EmptyNote>;
  return (
    <PartContext value={part}>
      <Suspense fallback={<LineSkeletons count={6} />}>
        <MathsMarkdown text={part.content} blocks={Block} />
      </Suspense>
    </PartContext>
  );
}

function Block({ 'data-start': start, 'data-end': end, children }: BlockProps) {
  const part = useContext(PartContext);
  const { place } = useDesk();
  const block = useRef<HTMLDivElement>(null);
  const [startLine, endLine] = [Number(start), Number(end)];
  const path = part?.path ?? '';
  const { lines } = place;
  const isAskedFor =
    place.file === path && lines !== null && lines.startLine <= endLine && lines.endLine >= startLine;
  useEffect(() => {
    if (isAskedFor && lines !== null) block.current?.scrollIntoView({ block: 'nearest' });
  }, [isAskedFor, lines]);
  const link: EvidenceLink = { kind: 'code', path, startLine, endLine };
  return (
    <div ref={block} className={classes.block} data-asked-for={isAskedFor || undefined}>
      <div className={classes.blockText} dir="auto">
        {children}
      </div>
      <PlaceMenu section={part?.kind === 'section' ? part.section : null} link={link} />
    </div>
  );
}
