import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isMac } from '../commands/shortcut.ts';
import { ProjectDiagram } from '../diagram/project-diagram.tsx';
import { AnswerField } from './answer-field.tsx';
import classes from './design.module.css';
import { type DesignPart, isWritten, questionsOf, titleOf } from './design-parts.ts';
import type { DesignSource } from './design-source.ts';
import { ProjectNumbers } from './project-numbers.tsx';
import { WrittenAnswer } from './written-answer.tsx';

interface AnswerPartProps extends DesignSource {
  part: DesignPart;
  /** The part after this one; null at the end. */
  next: DesignPart | null;
  onOpen: (id: string) => void;
}

/** One part of the answer: what it asks, and the place to write, reckon or draw. */
export function AnswerPart({ part, next, onOpen, ...source }: AnswerPartProps) {
  const { t } = useTranslation();
  const guidanceId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const shownId = useRef(part.id);
  useEffect(() => {
    if (shownId.current === part.id) return;
    shownId.current = part.id;
    heading.current?.focus();
  }, [part.id]);
  const isReadOnly = source.readOnlyWhy !== null;
  const title = titleOf(part, t);
  const field = {
    ...source,
    path: part.path,
    label: t(isReadOnly ? 'design.readOnlyField' : 'design.field', { title }),
    describedBy: guidanceId,
  };
  return (
    <section className={classes.part} aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div id={guidanceId} className={classes.guidance}>
        <ul>
          {questionsOf(part, t).map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        {part.kind === 'section' && (
          <p className={classes.quiet}>
            {t('design.suggestedMinutes', { count: part.section.suggestedMinutes })}
          </p>
        )}
      </div>
      {part.kind === 'numbers' && <ProjectNumbers {...source} path={part.path} />}
      {part.kind === 'diagram' && (
        <div className={classes.drawing}>
          <ProjectDiagram
            path={part.path}
            project={source.project}
            recorder={source.recorder}
            isReadOnly={isReadOnly}
            text={(changeCount) => (
              <AnswerField {...field} outsideVersion={source.outsideVersion + changeCount} ref={null} />
            )}
          />
        </div>
      )}
      {isWritten(part) && <WrittenAnswer key={part.path} {...field} />}
      {next && (
        <p className={classes.next}>
          <Button variant="subtle" size="xs" onClick={() => onOpen(next.id)}>
            {t('design.next', { title: titleOf(next, t) })}
          </Button>
          {!isReadOnly && (
            <span className={classes.quiet}>{t('design.keys', { keys: isMac ? '⌘S' : 'Ctrl+S' })}</span>
          )}
        </p>
      )}
    </section>
  );
}
