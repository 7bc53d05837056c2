import type { HalfRating, ReviewDesk } from '@holdout/contract';
import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';

interface HalfFormProps {
  half: ReviewDesk['rubric']['halves'][number];
  rating: HalfRating;
  onChange: (rating: HalfRating) => void;
  problems: readonly string[];
}

export function HalfForm({ half, rating, onChange, problems }: HalfFormProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.half} id={`half-${half.id}`} aria-label={half.title}>
      <h3>{half.title}</h3>
      <p className="holdout-quiet">{half.covers}</p>
      {problems.map((problem) => (
        <p key={problem} className={classes.problem}>
          {problem}
        </p>
      ))}
      <Radio.Group
        label={t('desk.rating.halfValue', { name: half.title })}
        labelProps={{ className: classes.srOnly }}
        value={rating.value === null ? '' : String(rating.value)}
        onChange={(value) => onChange({ ...rating, value: Number(value) })}
      >
        {half.anchors.map((anchor) => (
          <Radio
            key={anchor.value}
            className={classes.anchor}
            value={String(anchor.value)}
            label={
              <>
                <strong>{anchor.value}.</strong> {anchor.text}
              </>
            }
          />
        ))}
      </Radio.Group>
      <Textarea
        label={t('desk.rating.halfReason')}
        autosize
        minRows={2}
        maxLength={4000}
        mt="sm"
        value={rating.reason}
        onChange={(event) => onChange({ ...rating, reason: event.currentTarget.value })}
      />
    </section>
  );
}
