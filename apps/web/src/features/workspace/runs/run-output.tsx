import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Scrollable } from '../../../components/scrollable.tsx';
import classes from './runs.module.css';
import type { ScreenView } from './terminal/screen.ts';
import { TerminalView } from './terminal/terminal-view.tsx';

interface RunOutputProps extends PrintedProps {
  isOver: boolean;
}

export function RunOutput({ isOver, ...printed }: RunOutputProps) {
  const { t } = useTranslation();
  const { blocks, live } = printed.screen;
  if (blocks.length > 0 || live.some(({ length }) => length > 0)) return <Printed {...printed} />;
  return isOver && !printed.hasTests ? <p className={classes.line}>{t('workspace.run.noOutput')}</p> : null;
}

interface PrintedProps {
  screen: ScreenView;
  hasTests: boolean;
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

function Printed({ screen, hasTests, projectPaths, onOpenPlace }: PrintedProps) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  useFollowEnd(end, !hasTests);
  return (
    <Scrollable className={classes.output} role="log" label={t('workspace.run.output')}>
      <TerminalView screen={screen} projectPaths={projectPaths} onOpenPlace={onOpenPlace} />
      <div ref={end} />
    </Scrollable>
  );
}

/**
 * New output scrolls into view only for those who are at the end already; test results are read from the top. Blocks get
 * their real height when they come near the view, so the end moves also when nothing is printed: only a scroll upwards
 * says that somebody wants to stay.
 */
function useFollowEnd(end: { current: HTMLDivElement | null }, isWanted: boolean): void {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const panel = end.current?.closest('section');
    const content = end.current?.parentElement;
    if (!panel || !content) return;
    let lastTop = panel.scrollTop;
    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = panel;
      if (scrollHeight - scrollTop - clientHeight < 60) isAtEnd.current = true;
      else if (scrollTop < lastTop) isAtEnd.current = false;
      lastTop = scrollTop;
    };
    const observer = new ResizeObserver(() => {
      if (isWanted && isAtEnd.current) panel.scrollTop = panel.scrollHeight;
    });
    if (!isWanted && isAtEnd.current) panel.scrollTop = 0;
    panel.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(content);
    return () => {
      panel.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [end, isWanted]);
}
