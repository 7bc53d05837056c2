import type { EvidenceLink } from '@holdout/contract';
import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from './desk-context.ts';

/** Takes something as evidence: asks for which competency, the one that is open first. */
export function EvidenceMenu({ link, label }: { link: EvidenceLink; label?: string }) {
  const { t } = useTranslation();
  const { view, place, addEvidence } = useDesk();
  if (!addEvidence) return null;
  const ratable = view.rubric.competencies.filter((each) => each.levels.some(({ isRatable }) => isRatable));
  const ordered = ratable.toSorted(
    (a, b) => Number(b.id === place.competency) - Number(a.id === place.competency),
  );
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {label ?? t('desk.code.useEvidence')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('desk.code.forCompetency')}</Menu.Label>
        {ordered.map((competency) => (
          <Menu.Item
            key={competency.id}
            fw={competency.id === place.competency ? 600 : undefined}
            onClick={() => addEvidence(competency.id, link)}
          >
            {competency.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
