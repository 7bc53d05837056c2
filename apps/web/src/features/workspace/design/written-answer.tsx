import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerField, type AnswerFieldProps } from './answer-field.tsx';
import classes from './design.module.css';
import { type Insertion, insertAt, insertions } from './insertions.ts';

/** A field to write in, with what is tedious to type by hand. */
export function WrittenAnswer(props: Omit<AnswerFieldProps, 'ref' | 'placeholder'>) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const isReadOnly = props.readOnlyWhy !== null;
  return (
    <>
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
      <AnswerField {...props} ref={field} placeholder={isReadOnly ? '' : t('design.placeholder')} />
    </>
  );
}
