import { ids, type ReferenceCheck, selectStage, stageOfRound } from './references.ts';

export function checkCompetencyQuestions(check: ReferenceCheck): void {
  const file = 'competency-questions';
  const { framework, competencyQuestions, process, evidenceMap } = check.kit;
  const tags = ids(evidenceMap.gap_tags);
  for (const question of competencyQuestions) {
    const competency = framework.competencies.find((one) => one.id === question.competency_id);
    if (!competency) check.refuse(file, `${question.id}: unknown competency "${question.competency_id}"`);
    check.require(competency?.category === question.category, file, `${question.id}: another category`);
    const stage = selectStage(process, stageOfRound(process, question.round));
    if (!stage) check.refuse(file, `${question.id}: unknown round "${question.round}"`);
    check.require(
      stage?.competencies.includes(question.competency_id) ?? false,
      file,
      `${question.id}: its stage does not list ${question.competency_id}`,
    );
    check.allKnown(question.gap_tags, tags, file, question.id);
  }
  checkNumbers(check, file, 'cq', competencyQuestions);
  for (const { id } of framework.competencies)
    check.require(
      competencyQuestions.filter((question) => question.competency_id === id).length >= 2,
      file,
      `${id}: fewer than two questions`,
    );
  const asked = new Set(competencyQuestions.flatMap((question) => question.gap_tags));
  for (const tag of tags) check.require(asked.has(tag), file, `no question has the gap tag "${tag}"`);
}

export function checkAttitudeQuestions(check: ReferenceCheck): void {
  const file = 'attitude-questions';
  const { attitudeQuestions, process } = check.kit;
  for (const question of attitudeQuestions) {
    check.known(question.round, ids(process.rounds), file, question.id);
    check.allKnown(question.related_red_flags, ids(process.red_flags), file, question.id);
  }
  checkNumbers(check, file, 'aq', attitudeQuestions);
}

function checkNumbers(
  check: ReferenceCheck,
  file: string,
  prefix: string,
  questions: { id: string; number: number; positive_indicators: unknown[]; negative_indicators: unknown[] }[],
): void {
  for (const [n, question] of questions.entries()) {
    const id = `${prefix}-${String(n + 1).padStart(2, '0')}`;
    check.require(
      question.id === id && question.number === n + 1,
      file,
      `${question.id}: expected ${id} here`,
    );
    check.require(
      question.positive_indicators.length === 4 && question.negative_indicators.length === 4,
      file,
      `${question.id}: four indicators on each side`,
    );
  }
}
