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
  useFollowEnd(end, screen, !hasTests);
  return (
    <Scrollable className={classes.output} role="log" label={t('workspace.run.output')}>
      <TerminalView screen={screen} projectPaths={projectPaths} onOpenPlace={onOpenPlace} />
      <div ref={end} />
    </Scrollable>
  );
}

/** New output scrolls into view only for those who are at the end already; test results are read from the top. */
function useFollowEnd(end: { current: HTMLDivElement | null }, screen: ScreenView, isWanted: boolean): void {
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something was printed.
  useEffect(() => {
    const panel = end.current?.closest('section');
    if (panel && isAtEnd.current) panel.scrollTop = isWanted ? panel.scrollHeight : 0;
  }, [screen, isWanted]);
}
