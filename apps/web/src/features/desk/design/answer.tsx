import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk-context.ts';
import { type AnswerPart, listAnswerParts } from './answer-parts.ts';
import { AnswerText } from './answer-text.tsx';
import { markOf } from './change-marks.ts';
import classes from './design.module.css';
import { DrawnAnswer } from './drawn-answer.tsx';
import { FollowUp } from './follow-up.tsx';
import { Indicators } from './indicators.tsx';
import { ReckonedAnswer } from './reckoned-answer.tsx';
import { useMarks } from './use-marks.ts';
import { WarningSigns } from './warning-signs.tsx';

/** A design, read section by section: what was asked, what was answered, what to look for. */
export function Answer() {
  const { t } = useTranslation();
  const { view, place, go } = useDesk();
  const [marks] = useMarks();
  const { design } = view;
  if (design === null) return null;
  const parts = listAnswerParts(design, view.submission);
  const part = parts.find(({ path }) => path === place.file) ?? parts[0];
  if (part === undefined) return null;
  const next = parts[parts.indexOf(part) + 1];
  const titleOf = (each: typeof part) =>
    each.kind === 'section' ? each.section.title : t(`design.${each.kind}.title`);
  const open = (path: string) => go({ file: path, lines: null });
  return (
    <>
      <NativeSelect
        label={t('desk.design.part')}
        value={part.path}
        data={parts.map((each) => {
          const indicators = each.kind === 'section' ? each.section.indicators : [];
          const title = titleOf(each);
          const counts = {
            done: indicators.filter(({ id }) => markOf(marks, id) !== null).length,
            total: indicators.length,
          };
          return {
            value: each.path,
            label: indicators.length === 0 ? title : t('desk.design.partLooked', { title, ...counts }),
          };
        })}
        onChange={(event) => open(event.currentTarget.value)}
      />
      <h2>{titleOf(part)}</h2>
      {part.kind === 'section' && (
        <details className={classes.asked}>
          <summary>{t('desk.design.asked')}</summary>
          <ul>
            {part.section.guidance.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </details>
      )}
      <PartBody key={part.path} part={part} />
      {part.kind === 'section' && (
        <>
          <Indicators section={part.section} />
          <WarningSigns section={part.section} />
        </>
      )}
      {next ? (
        <p>
          <button type="button" className={classes.next} onClick={() => open(next.path)}>
            {t('design.next', { title: titleOf(next) })}
          </button>
        </p>
      ) : (
        <FollowUp />
      )}
    </>
  );
}

function PartBody({ part }: { part: AnswerPart }) {
  if (part.kind === 'diagram') return <DrawnAnswer part={part} />;
  if (part.kind === 'numbers') return <ReckonedAnswer part={part} />;
  return <AnswerText part={part} />;
}
