import { HowSure, type Rating, type ReviewDesk } from '@holdout/contract';
import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import { EvidenceChips } from '../evidence-chips.tsx';
import { sameLink } from '../evidence-link.ts';

export type Competency = ReviewDesk['rubric']['competencies'][number];

interface CompetencyFormProps {
  competency: Competency;
  rating: Rating;
  onChange: (rating: Rating) => void;
}

/** One competency: the anchors to choose from, why, how sure, and what it rests on. */
export function CompetencyForm({ competency, rating, onChange }: CompetencyFormProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {competency.focus}{' '}
        <span className="holdout-quiet">{t(`desk.rating.observable.${competency.observable}`)}</span>
      </p>
      <Radio.Group
        label={t('desk.rating.level', { name: competency.name })}
        labelProps={{ className: classes.srOnly }}
        value={rating.level ?? 'none'}
        onChange={(value) =>
          onChange({
            ...rating,
            level: competency.levels.find(({ level }) => level === value)?.level ?? null,
          })
        }
      >
        <Radio className={classes.anchor} value="none" label={t('desk.rating.notObserved')} />
        {competency.levels.map((each) => (
          <Radio
            key={each.level}
            className={classes.anchor}
            value={each.level}
            disabled={!each.isRatable}
            label={
              <>
                <strong>{each.name}.</strong> {each.descriptor}
                {!each.isRatable && <em> {t('desk.rating.notRatable')}</em>}
              </>
            }
            description={each.isRatable ? <LooksLike level={each} /> : undefined}
          />
        ))}
      </Radio.Group>
      <Textarea
        label={t('desk.rating.reason')}
        description={t('desk.rating.reasonHint')}
        autosize
        minRows={2}
        maxLength={4000}
        value={rating.reason}
        onChange={(event) => onChange({ ...rating, reason: event.currentTarget.value })}
        id={`reason-${competency.id}`}
        mt="md"
      />
      <h4 className={classes.small}>{t('desk.rating.evidence')}</h4>
      {rating.evidence.length === 0 ? (
        <p className="holdout-quiet">{t('desk.rating.evidenceNone')}</p>
      ) : (
        <EvidenceChips
          links={rating.evidence}
          onRemove={(link) =>
            onChange({ ...rating, evidence: rating.evidence.filter((each) => !sameLink(each, link)) })
          }
        />
      )}
      <Radio.Group
        label={t('desk.rating.howSure')}
        value={rating.howSure ?? ''}
        onChange={(value) => onChange({ ...rating, howSure: HowSure.nullable().catch(null).parse(value) })}
        mt="md"
      >
        <div className={classes.inline}>
          {HowSure.options.map((option) => (
            <Radio key={option} value={option} label={t(`desk.rating.sure.${option}`)} />
          ))}
        </div>
      </Radio.Group>
    </>
  );
}

function LooksLike({ level }: { level: Competency['levels'][number] }) {
  const { t } = useTranslation();
  const behaviours = level.behaviours.filter((behaviour) => behaviour !== level.looksLike);
  return (
    <>
      {level.looksLike !== '' && (
        <span className={classes.looks}>
          {t('desk.rating.looksLike')} {level.looksLike}
        </span>
      )}
      {level.inChallenge && (
        <span className={classes.looks}>
          {t('desk.rating.inChallenge')} {level.inChallenge}
        </span>
      )}
      {behaviours.length > 0 && (
        <span className={classes.looks}>
          {t('desk.rating.behaviours')} · {behaviours.join(' · ')}
        </span>
      )}
    </>
  );
}
