import type { DesignReview, EvidenceLink } from '@holdout/contract';
import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../lib/notify.ts';
import { useDesk } from '../desk-context.ts';
import { labelOf } from '../evidence-link.ts';
import { withPlace } from './change-marks.ts';
import classes from './design.module.css';
import { useMarks } from './use-marks.ts';

interface PlaceMenuProps {
  section: DesignReview['sections'][number] | null;
  link: EvidenceLink;
}

/** Takes a paragraph as evidence: for an indicator of its section, or for a competency. */
export function PlaceMenu({ section, link }: PlaceMenuProps) {
  const { t } = useTranslation();
  const { view, addEvidence } = useDesk();
  const [, change] = useMarks();
  if (change === null || addEvidence === null) return null;
  const ratable = view.rubric.competencies.filter((each) => each.levels.some(({ isRatable }) => isRatable));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          className={classes.use}
          aria-label={t('desk.design.useBlock', { place: labelOf(link, view, t) })}
        >
          {t('desk.design.use')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {section !== null && section.indicators.length > 0 && (
          <Menu.Label>{t('desk.design.forIndicator')}</Menu.Label>
        )}
        {section?.indicators.map(({ id, text }) => (
          <Menu.Item
            key={id}
            onClick={() => {
              change((marks) => withPlace(marks, id, link));
              notify({ message: t('desk.rating.added', { name: `“${text}”` }), autoClose: 3000 });
            }}
          >
            {text}
          </Menu.Item>
        ))}
        <Menu.Label>{t('desk.code.forCompetency')}</Menu.Label>
        {ratable.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => addEvidence(id, link)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
