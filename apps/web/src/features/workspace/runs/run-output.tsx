import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Scrollable } from '../../../components/scrollable.tsx';
import { LinkedText } from './linked-text.tsx';
import classes from './runs.module.css';
import type { OutputChunk } from './use-runs.ts';

interface RunOutputProps {
  chunks: readonly OutputChunk[];
  isOver: boolean;
  hasTests: boolean;
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

export function RunOutput({ chunks, isOver, hasTests, projectPaths, onOpenPlace }: RunOutputProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const text = useMemo(() => chunks.map((chunk) => chunk.text).join(''), [chunks]);
  useFollowEnd(end, text, !hasTests);
  if (text === '') {
    return isOver && !hasTests ? <p className={classes.line}>{t('workspace.run.noOutput')}</p> : null;
  }
  return (
    <Scrollable className={classes.output} role="log" label={t('workspace.run.output')}>
      <pre className={classes.text}>
        <LinkedText text={text} projectPaths={projectPaths} onOpenPlace={onOpenPlace} />
      </pre>
      <div ref={end} />
    </Scrollable>
  );
}

/** New output scrolls into view only for those who are at the end already; test results are read from the top. */
function useFollowEnd(end: { current: HTMLDivElement | null }, text: string, isWanted: boolean): void {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const panel = end.current?.closest('section');
    if (!panel) return;
    const onScroll = () => {
      isAtEnd.current = panel.scrollHeight - panel.scrollTop - panel.clientHeight < 60;
    };
    panel.addEventListener('scroll', onScroll, { passive: true });
    return () => panel.removeEventListener('scroll', onScroll);
  }, [end]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the text grows.
  useEffect(() => {
    const panel = end.current?.closest('section');
    if (panel && isAtEnd.current) panel.scrollTop = isWanted ? panel.scrollHeight : 0;
  }, [text, isWanted]);
}
