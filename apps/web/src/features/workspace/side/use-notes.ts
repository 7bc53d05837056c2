import { useCallback, useEffect, useRef, useState } from 'react';
import { openLocalDrafts } from '../../../lib/local-drafts.ts';

const writeDelayMs = 300;

export interface Notes {
  /** Null until they are read. */
  text: string | null;
  /** False when this browser keeps nothing. */
  isKept: boolean;
  write: (text: string) => void;
}

/**
 * A scratch pad for one attempt that never leaves this browser. Other tabs hear what is written; while one writes here,
 * the own text stays.
 */
export function useNotes(attemptId: string): Notes {
  const [text, setText] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(true);
  const pad = useRef<{ waiting: string | null; keep: () => void }>({ waiting: null, keep: () => undefined });

  useEffect(() => {
    const name = `notes ${attemptId}`;
    const drafts = openLocalDrafts(name, (content) => (typeof content === 'string' ? content : null));
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (pad.current.waiting === null) setText(data);
    };
    const keep = () => {
      const { waiting } = pad.current;
      if (waiting === null) return;
      pad.current.waiting = null;
      channel.postMessage(waiting);
      drafts.write({ baseVersion: 0, content: waiting }).catch(() => setIsKept(false));
    };
    pad.current.keep = keep;
    drafts.read().then(
      (draft) => setText((before) => before ?? draft?.content ?? ''),
      () => {
        setIsKept(false);
        setText((before) => before ?? '');
      },
    );
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      window.removeEventListener('pagehide', keep);
      channel.close();
    };
  }, [attemptId]);

  const write = useCallback((next: string) => {
    setText(next);
    const isWaiting = pad.current.waiting !== null;
    pad.current.waiting = next;
    if (!isWaiting) setTimeout(() => pad.current.keep(), writeDelayMs);
  }, []);
  return { text, isKept, write };
}
