import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isMac } from '../commands/shortcut.ts';
import { AnswerField } from './answer-field.tsx';
import classes from './design.module.css';
import { type DesignPart, titleOf } from './design-parts.ts';
import type { DesignSource } from './design-source.ts';
import { type Insertion, insertAt, insertions } from './insertions.ts';

interface AnswerPartProps extends DesignSource {
  part: DesignPart;
  /** The part after this one; null at the end. */
  next: DesignPart | null;
  onOpen: (id: string) => void;
}

/** One part of the answer: what it asks, and the place to write. */
export function AnswerPart({
  part,
  next,
  onOpen,
  project,
  outsideVersion,
  recorder,
  readOnlyWhy,
}: AnswerPartProps) {
  const { t } = useTranslation();
  const guidanceId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isReadOnly = readOnlyWhy !== null;
  const title = titleOf(part, t);
  const shownId = useRef(part.id);
  useEffect(() => {
    if (shownId.current === part.id) return;
    shownId.current = part.id;
    heading.current?.focus();
  }, [part.id]);
  const questions = part.section?.guidance ?? [t('design.assumptions.guidance')];
  return (
    <section className={classes.part} aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div id={guidanceId} className={classes.guidance}>
        <ul>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        {part.section && (
          <p className={classes.quiet}>
            {t('design.suggestedMinutes', { count: part.section.suggestedMinutes })}
          </p>
        )}
      </div>
      {!isReadOnly && (
        <div className={classes.insertions} role="toolbar" aria-label={t('design.insert.label')}>
          {(Object.keys(insertions) as Insertion[]).map((what) => (
            <Button
              key={what}
              size="compact-xs"
              variant="default"
              onClick={() => field.current && insertAt(field.current, what)}
            >
              {t(`design.insert.${what}`)}
            </Button>
          ))}
          <span className={classes.quiet}>{t('design.insert.hint')}</span>
        </div>
      )}
      <AnswerField
        key={part.path}
        ref={field}
        path={part.path}
        label={t(isReadOnly ? 'design.readOnlyField' : 'design.field', { title })}
        describedBy={guidanceId}
        placeholder={isReadOnly ? '' : t('design.placeholder')}
        project={project}
        outsideVersion={outsideVersion}
        recorder={recorder}
        isReadOnly={isReadOnly}
      />
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
