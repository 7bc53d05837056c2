import { findPointers, type Pointer, termsOf, topics } from '@holdout/design';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk-context.ts';
import { destinationOf, labelOf } from '../evidence-link.ts';
import { listAnswerParts } from './answer-parts.ts';
import classes from './design.module.css';

const mostPlaces = 6;

/** Where the answer speaks of what matters in production: ways into the text, and nothing else. */
export function Pointers() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { design, submission } = view;
  const pointers = useMemo(
    () =>
      design === null
        ? []
        : findPointers(
            listAnswerParts(design, submission).filter(
              ({ kind }) => kind === 'section' || kind === 'assumptions',
            ),
          ),
    [design, submission],
  );
  const found = topics.filter((topic) => pointers.some((pointer) => pointer.topic === topic));
  if (found.length === 0) return null;
  return (
    <section aria-label={t('desk.design.pointers')}>
      <h3>{t('desk.design.pointers')}</h3>
      <p className="holdout-quiet">{t('desk.design.pointersLead')}</p>
      <dl className={classes.pointers}>
        {found.map((topic) => (
          <div key={topic}>
            <dt>{t(`desk.design.topic.${topic}`)}</dt>
            <dd>
              <Places pointers={pointers.filter((pointer) => pointer.topic === topic)} />
            </dd>
          </div>
        ))}
      </dl>
      <details className={classes.asked}>
        <summary>{t('desk.design.terms')}</summary>
        <dl>
          {topics.map((topic) => (
            <div key={topic}>
              <dt>{t(`desk.design.topic.${topic}`)}</dt>
              <dd>{termsOf[topic].join(' · ')}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Places({ pointers }: { pointers: readonly Pointer[] }) {
  const { t } = useTranslation();
  const { view, go } = useDesk();
  return (
    <>
      {pointers.slice(0, mostPlaces).map(({ path, line, term }) => {
        const link = { kind: 'code' as const, path, startLine: line, endLine: line };
        return (
          <button
            key={`${path} ${line}`}
            type="button"
            className={classes.next}
            onClick={() => go(destinationOf(link, view))}
          >
            {labelOf(link, view, t)} <span className="holdout-quiet">“{term}”</span>
          </button>
        );
      })}
      {pointers.length > mostPlaces && (
        <span className="holdout-quiet">
          {t('desk.design.morePlaces', { count: pointers.length - mostPlaces })}
        </span>
      )}
    </>
  );
}
