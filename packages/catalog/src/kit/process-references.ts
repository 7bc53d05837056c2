import {
  ids,
  isSameSet,
  itemIds,
  observableIn,
  type ReferenceCheck,
  selectStage,
  stageOfRound,
} from './references.ts';

const file = 'hiring-process';

export function checkProcess(check: ReferenceCheck): void {
  const { process, framework } = check.kit;
  const competencies = ids(framework.competencies);
  checkStages(check);
  for (const criterion of process.what_to_look_for) {
    check.allKnown(criterion.competencies, competencies, file, criterion.id);
    const signs = [...criterion.signs_for, ...criterion.signs_against];
    checkSigns(check, criterion.id, signs);
    check.require(
      isSameSet(
        criterion.see_in,
        signs.map((sign) => sign.see_in),
      ),
      file,
      `${criterion.id}.see_in: is not the union of its signs`,
    );
  }
  for (const tip of process.interview_tips) {
    check.allKnown(tip.competencies, competencies, file, tip.id);
    check.allKnown(tip.related_questions, questionIds(check), file, tip.id);
  }
  for (const flag of process.red_flags) {
    check.allKnown(flag.competencies, competencies, file, flag.id);
    checkSigns(check, flag.id, flag.signs);
    check.allKnown(flag.counter_check.ask, questionIds(check), file, flag.id);
  }
}

function checkStages(check: ReferenceCheck): void {
  const { process, framework, designs, rubric } = check.kit;
  for (const round of process.rounds) {
    const stage = selectStage(process, round.stage);
    check.require(stage?.rounds.includes(round.id) ?? false, file, `round ${round.id}: missing in its stage`);
  }
  for (const stage of process.stages) {
    check.known(stage.evidence_source, ids(framework.evidence_sources), file, stage.id);
    check.allKnown(stage.rounds, ids(process.rounds), file, stage.id);
    check.allKnown(stage.design_prompts, ids(designs), file, stage.id);
    check.allKnown(stage.challenges, rubric.applies_to, file, stage.id);
    for (const competency of stage.competencies)
      check.require(
        !['none', undefined].includes(observableIn(framework, competency, stage.evidence_source)),
        file,
        `${stage.id}: ${competency} cannot be seen there`,
      );
  }
  check.require(
    isSameSet(
      process.stages.flatMap((stage) => stage.competencies),
      ids(framework.competencies),
    ),
    file,
    'stages: each competency is seen in at least one',
  );
}

function checkSigns(
  check: ReferenceCheck,
  owner: string,
  signs: { see_in: string; evidence: string[] }[],
): void {
  for (const sign of signs) {
    check.known(sign.see_in, ids(check.kit.process.stages), file, owner);
    for (const evidence of sign.evidence) {
      const stage = stageOfEvidence(check, evidence);
      if (!stage) check.refuse(file, `${owner}: unknown "${evidence}"`);
      else check.require(stage === sign.see_in, file, `${owner}: ${evidence} belongs to ${stage}`);
    }
  }
}

function stageOfEvidence(check: ReferenceCheck, id: string): string | undefined {
  const { evidenceMap, designs, process, competencyQuestions, attitudeQuestions } = check.kit;
  if (itemIds(evidenceMap).includes(id)) return 'coding-challenge';
  if (designs.some((design) => design.sections.some((section) => ids(section.indicators).includes(id))))
    return 'system-design';
  const question = [...competencyQuestions, ...attitudeQuestions].find((one) => one.id === id);
  return question && stageOfRound(process, question.round);
}

function questionIds(check: ReferenceCheck): string[] {
  return [...ids(check.kit.competencyQuestions), ...ids(check.kit.attitudeQuestions)];
}
