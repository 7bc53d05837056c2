import type { Diagram } from '@holdout/contract';
import { readDiagram, writeDiagram } from '@holdout/design';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadText } from '../../lib/use-read-text.ts';
import { Notice } from '../notice.tsx';
import DiagramCanvas from './diagram-canvas.tsx';
import classes from './diagram-file.module.css';
import { DiagramPicture } from './diagram-picture.tsx';
import { describeDiagramProblem } from './problem-words.ts';

export interface DiagramFileProps {
  path: string;
  content: string;
  /** Where there is none, the diagram is a picture to look at. */
  onChange?: (content: string) => void;
  isReadOnly?: boolean;
  /** The file as text. */
  text: ReactNode;
  /** Somebody came for the text, for example for a line of it. */
  startsAsText?: boolean;
}

/** A file that holds a diagram: drawn, or as text. One that is broken is text, with what is wrong; nothing is lost. */
export default function DiagramFile(props: DiagramFileProps) {
  const { path, content, onChange, isReadOnly = false, text, startsAsText = false } = props;
  const { t } = useTranslation();
  const [isText, setIsText] = useState(startsAsText);
  const { read, write } = useDiagram(content, onChange);
  // Whoever mends it goes on typing: it becomes a drawing again when they say so.
  if (read.problem && !isText) setIsText(true);
  const name = path.replace(/^.*\//, '').replace(/\.diagram\.json$/i, '');
  return (
    <div className={classes.file}>
      <fieldset className={classes.choice} aria-label={t('diagram.file.showAs', { path })}>
        {[false, true].map((asText) => (
          <Button
            key={String(asText)}
            size="compact-xs"
            variant={asText === isText ? 'default' : 'subtle'}
            color="gray"
            aria-pressed={asText === isText}
            disabled={!asText && read.problem !== null}
            onClick={() => setIsText(asText)}
          >
            {t(asText ? 'diagram.file.text' : 'diagram.file.diagram')}
          </Button>
        ))}
      </fieldset>
      {read.problem && (
        <Notice role="status">
          {t('diagram.file.broken', { problem: describeDiagramProblem(t, read.problem) })}
        </Notice>
      )}
      <div className={classes.content}>
        {isText && text}
        {!isText && read.diagram && onChange && (
          <DiagramCanvas value={read.diagram} onChange={write} isReadOnly={isReadOnly} name={name} />
        )}
        {!isText && read.diagram && !onChange && (
          <div className={classes.look}>
            <DiagramPicture diagram={read.diagram} name={name} />
          </div>
        )}
      </div>
    </div>
  );
}

function useDiagram(content: string, onChange?: (content: string) => void) {
  const { held, noteWritten } = useReadText(content, readDiagram);
  const write = (diagram: Diagram) => {
    const next = writeDiagram(diagram);
    noteWritten(next, { diagram, problem: null });
    onChange?.(next);
  };
  return { read: held, write };
}
