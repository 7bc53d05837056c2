import { levels } from '@holdout/contract';
import { ids, isAtMost, isSameSet, itemIds, observableIn, type ReferenceCheck } from './references.ts';

const file = 'take-home-rubric';

export function checkRubric(check: ReferenceCheck): void {
  const { rubric, evidenceMap, process, framework } = check.kit;
  check.known(rubric.evidence_map, [evidenceMap.id], file, 'evidence_map');
  check.known(rubric.stage, ids(process.stages), file, 'stage');
  const weight = rubric.halves.reduce((sum, half) => sum + half.weight, 0);
  check.require(Math.abs(weight - 1) < 1e-9, file, 'halves: the weights do not add up to 1');
  for (const half of rubric.halves)
    check.require(
      half.anchors.map((one) => one.value).join() === '1,2,3,4,5',
      file,
      `${half.id}: anchors 1 to 5`,
    );
  const minutes = rubric.review_plan.reduce((sum, step) => sum + step.minutes, 0);
  check.require(minutes === 15, file, `review_plan: ${minutes} minutes instead of 15`);
  check.require(
    isSameSet(
      rubric.competencies.map((one) => one.competency_id),
      ids(framework.competencies),
    ),
    file,
    'competencies: must be those of the framework',
  );
  for (const competency of rubric.competencies) checkCompetency(check, competency);
}

function checkCompetency(
  check: ReferenceCheck,
  {
    competency_id: id,
    observable,
    highest_level,
    levels: cells,
  }: ReferenceCheck['kit']['rubric']['competencies'][number],
): void {
  const { evidenceMap, framework } = check.kit;
  check.require(
    observable === observableIn(framework, id, 'take-home'),
    file,
    `${id}.observable: differs from the framework`,
  );
  for (const level of levels) {
    const cell = cells[level];
    check.require(
      cell.rate === isAtMost(level, highest_level),
      file,
      `${id}.${level}.rate: contradicts highest_level`,
    );
    check.allKnown(cell.evidence, itemIds(evidenceMap), file, `${id}.${level}.evidence`);
    const linked = evidenceMap.items.filter((item) =>
      item.supports.some((support) => support.competency_id === id && support.level === level),
    );
    check.require(
      isSameSet(cell.evidence, ids(linked)),
      file,
      `${id}.${level}.evidence: differs from the map`,
    );
  }
}
