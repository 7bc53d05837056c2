import { type EvidenceLink, levels, type Rating, type ReviewDraft, type RubricView } from '@holdout/contract';
import { describe, expect, it } from 'vitest';
import { findRatingProblems, ratableOf } from './find-rating-problems.ts';

const rubric: RubricView = {
  halves: (['model', 'engineering'] as const).map((id) => ({ id, title: id, covers: '', anchors: [] })),
  competencies: [
    {
      id: 'data-features',
      name: 'Data',
      focus: '',
      observable: 'main',
      highestLevel: 'mid',
      levels: levels.map((level) => ({
        level,
        name: level,
        descriptor: '',
        looksLike: '',
        inChallenge: null,
        isRatable: level === 'junior' || level === 'mid',
        behaviours: [],
      })),
    },
  ],
  plan: [],
};
const ratable = ratableOf(rubric);
const facts = {
  files: [{ path: 'solution.py', content: 'one\ntwo\nthree' }],
  checkIds: ['M3_leak_probe'],
  findings: [{ path: 'solution.py', line: 2, rule: 'B006' }],
};
const code: EvidenceLink = { kind: 'code', path: 'solution.py', startLine: 1, endLine: 3 };
const rating: Rating = {
  competency: 'data-features',
  level: 'mid',
  reason: 'One cleaning path for both.',
  evidence: [code],
  howSure: 'fairly',
};
const complete: ReviewDraft = {
  ratings: [rating],
  halves: [
    { half: 'model', value: 3, reason: 'Sound.' },
    { half: 'engineering', value: 4, reason: 'Clear.' },
  ],
  note: '',
};
const problemsOf = (change: Partial<Rating>) =>
  findRatingProblems({ ...complete, ratings: [{ ...rating, ...change }] }, ratable, facts).map(
    (one) => one.problem,
  );

describe('findRatingProblems', () => {
  it('lets a complete review be frozen', () => {
    expect(findRatingProblems(complete, ratable, facts)).toEqual([]);
  });

  it('knows which levels may be given', () => {
    expect(ratable.levels).toEqual({ 'data-features': ['junior', 'mid'] });
  });

  it.each([
    [{ reason: '  ' }, ['reason_missing']],
    [{ evidence: [] }, ['evidence_missing']],
    [{ reason: '', evidence: [] }, ['reason_missing', 'evidence_missing']],
    [{ level: 'senior' }, ['level_not_ratable']],
    [{ competency: 'juggling' }, ['unknown_competency']],
    [{ evidence: [{ ...code, endLine: 4 }] }, ['evidence_not_found']],
    [{ evidence: [{ ...code, startLine: 3, endLine: 2 }] }, ['evidence_not_found']],
    [{ evidence: [{ ...code, path: 'other.py' }] }, ['evidence_not_found']],
    [{ evidence: [{ kind: 'check', checkId: 'M3_leak_probe' }] }, []],
    [{ evidence: [{ kind: 'check', checkId: 'M99' }] }, ['evidence_not_found']],
    [{ evidence: [{ kind: 'finding', path: 'solution.py', line: 2, rule: 'B006' }] }, []],
    [
      { evidence: [code, { kind: 'finding', path: 'solution.py', line: 3, rule: 'B006' }] },
      ['evidence_not_found'],
    ],
  ] satisfies [Partial<Rating>, string[]][])('%o: %o', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it('needs nothing for what was not observed, but something must be rated', () => {
    expect(problemsOf({ level: null, reason: '', evidence: [] })).toEqual(['nothing_rated']);
  });

  it('needs both halves with a reason', () => {
    const halves = [{ half: 'model' as const, value: 3, reason: ' ' }];
    expect(findRatingProblems({ ...complete, halves }, ratable, facts)).toEqual([
      { competency: null, half: 'model', problem: 'half_reason_missing' },
      { competency: null, half: 'engineering', problem: 'half_missing' },
    ]);
  });

  it('asks for no half that the rubric does not have', () => {
    const withoutHalves = ratableOf({ ...rubric, halves: [] });
    expect(findRatingProblems({ ...complete, halves: [] }, withoutHalves, facts)).toEqual([]);
  });
});
