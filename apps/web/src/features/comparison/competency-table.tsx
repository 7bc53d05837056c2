import type { ComparisonCell, ComparisonView } from '@holdout/contract';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelScale } from '../../components/level-scale/level-scale.tsx';
import { Scrollable } from '../../components/scrollable.tsx';
import classes from './comparison.module.css';
import { EvidenceDialog, type EvidenceOf } from './evidence-dialog.tsx';
import { Verdicts } from './verdicts.tsx';

type Competency = ComparisonView['competencies'][number];

/** Competencies down, people across, in the order in which they were chosen: nothing here is sorted by a level. */
export function CompetencyTable({ comparison }: { comparison: ComparisonView }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<EvidenceOf | null>(null);
  const { candidates } = comparison;
  const isLookedAt = ({ cells }: Competency) =>
    cells.some((cell) => cell.ratings.some(({ level }) => level !== null) || cell.range !== null);
  const rows = comparison.competencies.filter(isLookedAt);
  const others = comparison.competencies.filter((competency) => !isLookedAt(competency));
  return (
    <Scrollable label={t('roles.compare.table')} className={classes.scroll}>
      <table className={classes.table} aria-label={t('roles.compare.table')}>
        <thead>
          <tr>
            <th scope="col">{t('roles.compare.competency')}</th>
            {candidates.map((candidate) => (
              <th key={candidate.id} scope="col">
                {candidate.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((competency) => (
            <Fragment key={competency.id}>
              <tr className={classes.levels}>
                <th scope="row">
                  {competency.name}
                  <div className={classes.small}>
                    {competency.target
                      ? t('roles.compare.target', { level: t(`general.level.${competency.target}`) })
                      : t('roles.compare.noTarget')}
                  </div>
                </th>
                {candidates.map((candidate) => {
                  const cell = competency.cells.find((each) => each.candidateId === candidate.id);
                  return (
                    <td key={candidate.id}>
                      {cell && (
                        <Cell
                          cell={cell}
                          competency={competency}
                          name={candidate.name}
                          onShow={() => setShown({ cell, competency: competency.name, name: candidate.name })}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
              <tr className={classes.verdicts}>
                <td colSpan={candidates.length + 1}>
                  <Verdicts pairs={competency.pairs} candidates={candidates} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <p className="holdout-quiet">
          {t('roles.compare.notLookedAt', { names: others.map(({ name }) => name).join('; ') })}
        </p>
      )}
      <EvidenceDialog shown={shown} onClose={() => setShown(null)} />
    </Scrollable>
  );
}

interface CellProps {
  cell: ComparisonCell;
  competency: Competency;
  name: string;
  onShow: () => void;
}

function Cell({ cell, competency, name, onShow }: CellProps) {
  const { t } = useTranslation();
  return (
    <>
      <LevelScale
        hasNames
        ratings={cell.ratings.map(({ level }) => level)}
        range={cell.range}
        target={competency.target}
        label={`${name}, ${competency.name}`}
      />
      <div className={classes.small}>
        {t(`roles.compare.agreement.${cell.agreement}`)} ·{' '}
        {t('roles.compare.sources', { count: cell.sources })}
      </div>
      <button
        type="button"
        className={`${classes.link} no-print`}
        aria-label={t('roles.compare.evidenceNamed', { name, competency: competency.name })}
        onClick={onShow}
      >
        {t('roles.compare.evidence')}
      </button>
    </>
  );
}
