import { findLineOf, readDiagram } from '@holdout/design';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDiagramFile } from '../../../components/diagram/lazy-diagram-file.tsx';
import { Scrollable } from '../../../components/scrollable.tsx';
import type { AnswerPart } from './answer-parts.ts';
import classes from './design.module.css';
import { PlaceMenu } from './place-menu.tsx';

/** The drawing with its outline; each box can be taken as evidence, by its line in the file. */
export function DrawnAnswer({ part: { path, content } }: { part: AnswerPart }) {
  const { t } = useTranslation();
  const boxes = useMemo(() => readDiagram(content).diagram?.nodes ?? [], [content]);
  const text = (
    <Scrollable className={classes.source} label={path}>
      <pre>{content}</pre>
    </Scrollable>
  );
  return (
    <>
      <LazyDiagramFile path={path} content={content} text={text} />
      {boxes.length > 0 && (
        <details className={classes.asked}>
          <summary>{t('desk.design.boxes')}</summary>
          <ul className={classes.boxes}>
            {boxes.map(({ id, label }) => {
              const line = findLineOf(content, id);
              return (
                line !== null && (
                  <li key={id}>
                    <span dir="auto">{label}</span>
                    <PlaceMenu section={null} link={{ kind: 'code', path, startLine: line, endLine: line }} />
                  </li>
                )
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
