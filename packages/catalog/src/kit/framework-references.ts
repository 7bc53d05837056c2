import { levels } from '@holdout/contract';
import { highestLevel, ids, isAtMost, isSameSet, type ReferenceCheck } from './references.ts';

const file = 'framework';

export function checkFramework(check: ReferenceCheck): void {
  const { framework, rubric } = check.kit;
  const sources = ids(framework.evidence_sources);
  check.require(
    framework.levels.map((level) => level.id).join() === levels.join(),
    file,
    `levels: must be ${levels.join(', ')}`,
  );
  for (const competency of framework.competencies) {
    check.known(competency.category, ids(framework.categories), file, competency.id);
    check.require(
      isSameSet(Object.keys(competency.observable_in), sources),
      file,
      `${competency.id}.observable_in: must name each evidence source`,
    );
    for (const level of levels)
      for (const [n, behaviour] of competency.levels[level].behaviours.entries()) {
        check.require(
          behaviour.id === `${competency.id}.${level}.${n + 1}`,
          file,
          `${behaviour.id}: behaviours are numbered <competency>.<level>.<n>`,
        );
        check.known(behaviour.where, sources, file, behaviour.id);
        check.require(
          competency.observable_in[behaviour.where] !== 'none',
          file,
          `${behaviour.id}: cannot be seen in ${behaviour.where}`,
        );
        check.require(
          behaviour.where !== 'take-home' || isAtMost(level, highestLevel(rubric, competency.id)),
          file,
          `${behaviour.id}: above what the take-home can support`,
        );
      }
  }
}

/** Every id of the kit is used once. */
export function checkIdsAreUnique(check: ReferenceCheck): void {
  const { framework, competencyQuestions, attitudeQuestions, process, evidenceMap, designs } = check.kit;
  const behaviours = framework.competencies.flatMap((competency) =>
    levels.flatMap((level) => ids(competency.levels[level].behaviours)),
  );
  const all: [string, string[]][] = [
    [file, [...ids(framework.competencies), ...behaviours]],
    ['competency-questions', ids(competencyQuestions)],
    ['attitude-questions', ids(attitudeQuestions)],
    [
      'hiring-process',
      [...ids(process.what_to_look_for), ...ids(process.interview_tips), ...ids(process.red_flags)],
    ],
    ['evidence-map', [...ids(evidenceMap.items), ...ids(evidenceMap.checks)]],
    ...designs.map((design): [string, string[]] => [
      `design-${design.id}`,
      [...design.sections.flatMap((section) => ids(section.indicators)), ...ids(design.curveballs)],
    ]),
  ];
  const seen = new Set<string>();
  for (const [where, part] of all)
    for (const id of part) {
      check.require(!seen.has(id), where, `${id}: this id is used twice`);
      seen.add(id);
    }
}
