import type { Diagram } from '@holdout/contract';
import { outlineOf } from '@holdout/design';
import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../empty-note.tsx';
import { describeNode } from '../describe-part.ts';
import classes from './panel.module.css';

const deepestIndent = 8;

/** The whole diagram as text, for whoever does not see it and for whoever wants to check what it says. */
export function OutlineList({ diagram }: { diagram: Diagram }) {
  const { t } = useTranslation();
  const lines = useMemo(() => outlineOf(diagram), [diagram]);
  if (lines.length === 0) return <EmptyNote>{t('diagram.emptyReadOnly')}</EmptyNote>;
  return (
    <ul className={classes.outline} aria-label={t('diagram.outline.label')}>
      {lines.map(({ depth, node, edge, isRepeat }) => (
        <li
          key={edge?.id ?? node.id}
          style={{ paddingInlineStart: `${Math.min(depth, deepestIndent) * 0.875}rem` }}
        >
          <VisuallyHidden>{t('diagram.outline.level', { level: depth + 1 })} </VisuallyHidden>
          {edge && <span aria-hidden>→ </span>}
          {describeNode(t, node)}
          {edge?.label && (
            <span className={classes.quiet}> {t('diagram.outline.via', { label: edge.label })}</span>
          )}
          {isRepeat && <span className={classes.quiet}> {t('diagram.outline.above')}</span>}
          {node.note && !isRepeat && <p className={classes.noteText}>{node.note}</p>}
        </li>
      ))}
    </ul>
  );
}
