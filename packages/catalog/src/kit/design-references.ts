import { ids, isSameSet, observableIn, type ReferenceCheck, selectStage } from './references.ts';

export function checkDesigns(check: ReferenceCheck): void {
  const { designs, process, framework } = check.kit;
  for (const design of designs) {
    const file = `design-${design.id}`;
    const stage = selectStage(process, design.stage);
    if (!stage) check.refuse(file, `unknown stage "${design.stage}"`);
    const written = design.sections.reduce((sum, section) => sum + section.suggested_minutes, 0);
    check.require(written === design.written_part_minutes, file, `sections: ${written} minutes in all`);
    check.require(
      design.written_part_minutes + design.follow_up_minutes === design.time_minutes &&
        design.time_minutes === stage?.minutes,
      file,
      'time_minutes: is not the sum of its parts or not that of the stage',
    );
    for (const indicator of design.sections.flatMap((section) => section.indicators)) {
      const observable = observableIn(framework, indicator.competency_id, 'system-design');
      check.require(
        ![undefined, 'none'].includes(observable),
        file,
        `${indicator.id}: not observable in a design`,
      );
      check.require(
        stage?.competencies.includes(indicator.competency_id) ?? false,
        file,
        `${indicator.id}: the stage does not list ${indicator.competency_id}`,
      );
    }
    check.require(
      isSameSet(
        design.level_anchors.map((one) => one.competency_id),
        ids(framework.competencies),
      ),
      file,
      'level_anchors: one for each competency',
    );
    check.require(
      ids(design.sections).join() === ids(designs[0]?.sections ?? []).join(),
      file,
      'sections: designs share their section ids',
    );
  }
}
