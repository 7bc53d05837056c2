import type { GradingProgress } from '@holdout/grading';
import { tell } from './engine.ts';

const names = {
  prepare: 'Preparing the world',
  checks: 'Hidden checks',
  tests: 'Own tests',
  quality: 'Reading the code',
};

/** One line when a stage begins, and one for every tenth step within it. */
export function tellProgress(): (progress: GradingProgress) => void {
  return ({ stage, done }) => {
    if (done === undefined) tell(names[stage]);
    else if (done > 0 && done % 10 === 0) tell(`${names[stage]}: ${done} done`);
  };
}
