import { findRatingProblems, ratableOf } from '@holdout/rubric';
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import { halfOf, ratingOf, withHalf, withRating } from './change-draft.ts';
import { CompetencyForm } from './competency-form.tsx';
import type { DraftAutosave } from './draft-autosave.ts';
import { DraftStatus } from './draft-status.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { HalfForm } from './half-form.tsx';
import { useDraftSnapshot } from './use-draft.ts';

/** The rubric to fill in. What is missing is said at its place, but only after somebody wanted to freeze. */
export function RatingPanel({ autosave, onFrozen }: { autosave: DraftAutosave; onFrozen: () => void }) {
  const { t } = useTranslation();
  const { view, place, go } = useDesk();
  const snapshot = useDraftSnapshot(autosave);
  const { draft } = snapshot;
  const [isFreezing, setIsFreezing] = useState(false);
  const [showsProblems, setShowsProblems] = useState(false);
  const problems = useMemo(
    () =>
      findRatingProblems(draft, ratableOf(view.rubric), {
        files: view.submission.files,
        checkIds: view.checks.map(({ id }) => id),
        findings: view.quality?.findings ?? [],
      }),
    [draft, view],
  );
  const wordsFor = (belongs: (problem: (typeof problems)[number]) => boolean) =>
    showsProblems ? problems.filter(belongs).map(({ problem }) => t(`desk.freeze.problems.${problem}`)) : [];
  const ratable = view.rubric.competencies.filter(({ levels }) => levels.some(({ isRatable }) => isRatable));
  const others = view.rubric.competencies.filter((each) => !ratable.includes(each));
  const rated = ratable.filter(({ id }) => ratingOf(draft, id).level !== null).length;
  return (
    <section className={classes.rating} aria-label={t('desk.rating.title')}>
      <div className={classes.ratingHead}>
        <h2>{t('desk.rating.title')}</h2>
        <DraftStatus autosave={autosave} snapshot={snapshot} />
      </div>
      <p className="holdout-quiet">{t('desk.rating.lead')}</p>
      <h3>
        {t('desk.rating.competencies')}{' '}
        <span className="holdout-quiet">{t('desk.rating.of', { rated, total: ratable.length })}</span>
      </h3>
      {wordsFor(({ problem }) => problem === 'nothing_rated').map((words) => (
        <p key={words} className={classes.problem}>
          {words}
        </p>
      ))}
      {ratable.map((competency) => {
        const rating = ratingOf(draft, competency.id);
        const isOpen = place.competency === competency.id;
        const level = competency.levels.find((each) => each.level === rating.level);
        const words = wordsFor((problem) => problem.competency === competency.id);
        return (
          <div key={competency.id} className={classes.competency} id={`competency-${competency.id}`}>
            <h4>
              <button
                type="button"
                aria-expanded={isOpen}
                className={classes.fold}
                onClick={() => go({ competency: isOpen ? null : competency.id })}
              >
                <span>{competency.name}</span>
                <span className={level ? classes.chosen : 'holdout-quiet'}>
                  {level ? level.name : t('desk.rating.notObserved')}
                  {rating.evidence.length > 0 &&
                    ` · ${rating.evidence.length}\u00a0${t('desk.rating.evidence').toLowerCase()}`}
                </span>
              </button>
            </h4>
            {words.map((each) => (
              <p key={each} className={classes.problem}>
                {each}
              </p>
            ))}
            {isOpen && (
              <CompetencyForm
                competency={competency}
                rating={rating}
                onChange={(changed) => autosave.change(withRating(draft, changed))}
              />
            )}
          </div>
        );
      })}
      {others.length > 0 && (
        <p className="holdout-quiet">
          {t('desk.rating.notVisible')} · {others.map(({ name }) => name).join(', ')}
        </p>
      )}
      {view.rubric.halves.length > 0 && <h3>{t('desk.rating.halves')}</h3>}
      {view.rubric.halves.map((half) => (
        <HalfForm
          key={half.id}
          half={half}
          rating={halfOf(draft, half.id)}
          problems={wordsFor((problem) => problem.half === half.id)}
          onChange={(changed) => autosave.change(withHalf(draft, changed))}
        />
      ))}
      <Textarea
        label={t('desk.rating.note')}
        description={t('desk.rating.noteHint')}
        autosize
        minRows={2}
        maxLength={8000}
        value={draft.note}
        onChange={(event) => autosave.change({ ...draft, note: event.currentTarget.value })}
      />
      <Button
        mt="lg"
        fullWidth
        onClick={() => {
          setShowsProblems(true);
          setIsFreezing(true);
        }}
      >
        {t('desk.freeze.button')}
      </Button>
      <FreezeDialog
        isOpen={isFreezing}
        autosave={autosave}
        problems={problems}
        onClose={() => setIsFreezing(false)}
        onFrozen={onFrozen}
      />
    </section>
  );
}
