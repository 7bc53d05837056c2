import { type DesignReview, IndicatorMark } from '@holdout/contract';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk-context.ts';
import { EvidenceChips } from '../evidence-chips.tsx';
import { markOf, withoutPlace, withState } from './change-marks.ts';
import classes from './design.module.css';
import { useMarks } from './use-marks.ts';

type Section = DesignReview['sections'][number];
const states = IndicatorMark.shape.state;

/** What to look for in a section. Nothing is marked until somebody looks; a mark is no rating. */
export function Indicators({ section }: { section: Section }) {
  const { t } = useTranslation();
  if (section.indicators.length === 0) return null;
  return (
    <section aria-label={t('desk.design.indicators')}>
      <h3>{t('desk.design.indicators')}</h3>
      <p className="holdout-quiet">{t('desk.design.indicatorsLead')}</p>
      <ul className={classes.indicators}>
        {section.indicators.map((indicator) => (
          <li key={indicator.id}>
            <Indicator indicator={indicator} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Indicator({ indicator }: { indicator: Section['indicators'][number] }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const [marks, change] = useMarks();
  const mark = markOf(marks, indicator.id);
  const competency = view.rubric.competencies.find(({ id }) => id === indicator.competency);
  const level = competency?.levels.find((each) => each.level === indicator.level);
  return (
    <>
      <Radio.Group
        label={indicator.text}
        description={[competency?.name ?? indicator.competency, level?.name ?? indicator.level].join(' · ')}
        readOnly={change === null}
        value={mark?.state ?? 'not_looked_at'}
        onChange={(value) =>
          change?.((before) => withState(before, indicator.id, states.nullable().catch(null).parse(value)))
        }
      >
        <div className={classes.states}>
          {[...states.options, 'not_looked_at' as const].map((state) => (
            <Radio
              key={state}
              value={state}
              label={t(`desk.design.state.${state}`)}
              disabled={change === null && state !== (mark?.state ?? 'not_looked_at')}
            />
          ))}
        </div>
      </Radio.Group>
      {mark !== null && mark.evidence.length > 0 && (
        <EvidenceChips
          links={mark.evidence}
          onRemove={
            change === null
              ? undefined
              : (link) => change((before) => withoutPlace(before, indicator.id, link))
          }
        />
      )}
    </>
  );
}
