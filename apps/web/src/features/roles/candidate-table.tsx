import type { CandidateEntry } from '@holdout/contract';
import { Checkbox, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBadge } from '../../components/demo-badge.tsx';
import { Scrollable } from '../../components/scrollable.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatDay } from '../../lib/instants.ts';
import { CandidateActions, type CandidateDialog } from './candidate-actions.tsx';

interface CandidateTableProps {
  candidates: readonly CandidateEntry[];
  chosen: readonly string[];
  onToggle: (candidateId: string) => void;
  onOpen: (dialog: CandidateDialog, candidate: CandidateEntry) => void;
}

/** Who is where, in words. */
export function CandidateTable({ candidates, chosen, onToggle, onOpen }: CandidateTableProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Scrollable label={t('roles.role.table')} style={{ overflowX: 'auto' }}>
      <Table aria-label={t('roles.role.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {(['name', 'stage', 'challenge', 'reviews', 'closes', 'actions'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`roles.role.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {candidates.map((candidate) => (
            <Table.Tr key={candidate.id}>
              <Table.Td>
                <Checkbox
                  aria-label={t('roles.role.choose', { name: candidate.name })}
                  checked={chosen.includes(candidate.id)}
                  onChange={() => onToggle(candidate.id)}
                />
              </Table.Td>
              <Table.Th scope="row" maw="20rem">
                {candidate.name} {candidate.isDemo && <DemoBadge />}
                <div
                  style={{
                    fontWeight: 400,
                    fontSize: 'var(--mantine-font-size-xs)',
                    overflowWrap: 'anywhere',
                  }}
                >
                  {candidate.email}
                </div>
              </Table.Th>
              <Table.Td>
                {t(`roles.role.stages.${candidate.stage}`)}
                <GradingNote state={candidate.gradingState} />
                {candidate.isPaused && <StageNote>{t('time.pause.manager.badge')}</StageNote>}
                {candidate.hasOpenAppeal && <StageNote>{t('afterwards.manager.appealOpen')}</StageNote>}
                {candidate.hasOpenRequest && <StageNote>{t('accommodation.manager.open')}</StageNote>}
              </Table.Td>
              <Table.Td>{candidate.challengeTitle}</Table.Td>
              <Table.Td>
                {candidate.reviewsAssigned === 0
                  ? t('roles.role.reviewsNone')
                  : t('roles.role.reviewsOf', {
                      frozen: candidate.reviewsFrozen,
                      assigned: candidate.reviewsAssigned,
                    })}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(candidate.closesAt, locale)}</Table.Td>
              <Table.Td>
                <CandidateActions candidate={candidate} onOpen={(dialog) => onOpen(dialog, candidate)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrollable>
  );
}

function GradingNote({ state }: { state: CandidateEntry['gradingState'] }) {
  const { t } = useTranslation();
  if (state === 'none' || state === 'graded') return null;
  return <StageNote>{t(`roles.role.grading.${state}`)}</StageNote>;
}

function StageNote({ children }: { children: ReactNode }) {
  return (
    <div className="holdout-quiet" style={{ fontSize: 'var(--mantine-font-size-xs)' }}>
      {children}
    </div>
  );
}
