import { readNumbers } from '@holdout/design';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { NumbersSheet } from '../../../components/numbers-sheet/numbers-sheet.tsx';
import type { AnswerPart } from './answer-parts.ts';
import { PartsAsEvidence } from './parts-as-evidence.tsx';

/** The sheet as it was worked out for whoever wrote it; each row can be taken as evidence, by its line in the file. */
export function ReckonedAnswer({ part: { path, content } }: { part: AnswerPart }) {
  const { t } = useTranslation();
  const rows = useMemo(
    () => (readNumbers(content).sheet?.rows ?? []).map(({ id, name, key }) => ({ id, name: name || key })),
    [content],
  );
  if (content.trim() === '') return <EmptyNote>{t('desk.design.empty')}</EmptyNote>;
  return (
    <>
      <NumbersSheet text={content} isReadOnly />
      <PartsAsEvidence title={t('desk.design.rows')} path={path} content={content} parts={rows} />
    </>
  );
}
