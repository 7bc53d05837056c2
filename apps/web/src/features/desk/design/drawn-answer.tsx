import { readDiagram } from '@holdout/design';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyDiagramFile } from '../../../components/diagram/lazy-diagram-file.tsx';
import { Scrollable } from '../../../components/scrollable.tsx';
import type { AnswerPart } from './answer-parts.ts';
import classes from './design.module.css';
import { PartsAsEvidence } from './parts-as-evidence.tsx';

/** The drawing with its outline; each box can be taken as evidence, by its line in the file. */
export function DrawnAnswer({ part: { path, content } }: { part: AnswerPart }) {
  const { t } = useTranslation();
  const boxes = useMemo(
    () => (readDiagram(content).diagram?.nodes ?? []).map(({ id, label }) => ({ id, name: label })),
    [content],
  );
  const text = (
    <Scrollable className={classes.source} label={path}>
      <pre>{content}</pre>
    </Scrollable>
  );
  return (
    <>
      <LazyDiagramFile path={path} content={content} text={text} />
      <PartsAsEvidence title={t('desk.design.boxes')} path={path} content={content} parts={boxes} />
    </>
  );
}
