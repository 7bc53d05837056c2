import type { DesignReview } from '@holdout/contract';
import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { warningOf, withWarning } from './change-marks.ts';
import classes from './design.module.css';
import { useMarks } from './use-marks.ts';

/** A sign is no verdict: whoever marks one also says what else could explain it. */
export function WarningSigns({ section }: { section: DesignReview['sections'][number] }) {
  const { t } = useTranslation();
  const [marks, change] = useMarks();
  if (section.warningSigns.length === 0) return null;
  return (
    <section aria-label={t('desk.design.warnings')}>
      <h3>{t('desk.design.warnings')}</h3>
      <p className="holdout-quiet">{t('desk.design.warningsLead')}</p>
      {section.warningSigns.map((text, sign) => {
        const place = { section: section.id, sign };
        const mark = warningOf(marks, section.id, sign);
        return (
          <div key={text} className={classes.warning}>
            <Checkbox
              label={text}
              checked={mark !== null}
              disabled={change === null}
              onChange={({ currentTarget: { checked } }) =>
                change?.((before) => withWarning(before, place, checked ? '' : null))
              }
            />
            {mark !== null && (
              <Textarea
                label={t('desk.design.counterCheck')}
                autosize
                minRows={1}
                maxLength={2000}
                readOnly={change === null}
                value={mark.counterCheck}
                onChange={({ currentTarget: { value } }) =>
                  change?.((before) => withWarning(before, place, value))
                }
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
