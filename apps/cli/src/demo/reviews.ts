import type { HowSure, Level } from '@holdout/contract';
import type { z } from 'zod';

/**
 * What the two demo reviewers think of two of the submissions. Written by people who read the code and the check results
 * of exactly these proofs; a place is named by a line's text, so that it is found again when the proof changes a little.
 */
export interface DemoRating {
  competency: string;
  level: Level;
  howSure: z.infer<typeof HowSure>;
  reason: string;
  places: Place[];
}
export type Place = { check: string } | { path: string; line: string };
export interface DemoReview {
  proof: string;
  /** The reviewer's place among the demo's two. */
  reviewer: 0 | 1;
  ratings: DemoRating[];
  model: { value: number; reason: string };
  engineering: { value: number; reason: string };
}

export const demoReviews: DemoReview[] = [
  {
    proof: 'reference',
    reviewer: 0,
    ratings: [
      {
        competency: 'model-development',
        level: 'senior',
        howSure: 'fairly',
        reason:
          'Validates forward in time, gives an interval for its AUC, and the figure holds on hidden data.',
        places: [{ check: 'M6_honest_metric' }, { path: 'churn/evaluation.py', line: 'def auc_interval' }],
      },
      {
        competency: 'data-features',
        level: 'senior',
        howSure: 'sure',
        reason: 'Every trap of the data was found, is named in the README and handled in one place.',
        places: [{ check: 'M3_leak_probe' }, { path: 'churn/features.py', line: 'def without_repeats' }],
      },
      {
        competency: 'operations',
        level: 'mid',
        howSure: 'fairly',
        reason:
          'Clear errors for missing columns, a drift report, and a plan for watching; no version with the model.',
        places: [{ check: 'X1_drift_report' }, { path: 'churn/schema.py', line: 'class SchemaError' }],
      },
      {
        competency: 'governance-ethics',
        level: 'mid',
        howSure: 'sure',
        reason:
          'Sees that people over 65 are rare in the data, says what follows, and what the score is not for.',
        places: [{ path: 'README.md', line: '**People over 65**' }],
      },
    ],
    model: {
      value: 5,
      reason: 'Near the best that is possible, honest about it, and names where the rest of the error lies.',
    },
    engineering: {
      value: 4,
      reason: 'Small parts with one purpose, and tests that catch the planted faults. I would merge it.',
    },
  },
  {
    proof: 'reference',
    reviewer: 1,
    ratings: [
      {
        competency: 'model-development',
        level: 'mid',
        howSure: 'fairly',
        reason:
          'The split follows how the model is used. One origin of evaluation only, few settings were tried.',
        places: [{ check: 'M6_honest_metric' }, { path: 'churn/pipeline.py', line: 'MONTHS_HELD_OUT' }],
      },
      {
        competency: 'data-features',
        level: 'senior',
        howSure: 'sure',
        reason:
          'Columns filled after the event are left out on purpose, with the reason; repeats are removed by a stated rule.',
        places: [{ path: 'README.md', line: 'Two columns I do not use' }, { check: 'M5b_repeats_respelled' }],
      },
      {
        competency: 'operations',
        level: 'mid',
        howSure: 'sure',
        reason: 'One row scores as it does in a batch, odd input is refused by name, drift is measured.',
        places: [{ check: 'C4_row_alone' }, { check: 'X1_drift_report' }],
      },
      {
        competency: 'product-value',
        level: 'mid',
        howSure: 'fairly',
        reason: 'Says what calling the top tenth reaches, and that the calls will change later labels.',
        places: [{ path: 'README.md', line: 'With one call for ten lines' }],
      },
    ],
    model: {
      value: 4,
      reason: 'Sound and honest, with usable probabilities. I would have liked a second evaluation period.',
    },
    engineering: {
      value: 4,
      reason: 'Reads like a book; types and names are right. The tests are better than most I see.',
    },
  },
  {
    proof: 'leaky',
    reviewer: 0,
    ratings: [
      {
        competency: 'model-development',
        level: 'junior',
        howSure: 'sure',
        reason:
          'The reported 0.94 comes from a random split with repeated rows on both sides; the real figure is far lower.',
        places: [{ check: 'M6_honest_metric' }, { path: 'solution.py', line: 'train_test_split(' }],
      },
      {
        competency: 'data-features',
        level: 'junior',
        howSure: 'sure',
        reason:
          'Units are read well, but every further column becomes a feature, also those filled after the customer has left.',
        places: [{ check: 'M3_leak_probe' }, { path: 'preparation.py', line: 'def further_columns' }],
      },
      {
        competency: 'operations',
        level: 'mid',
        howSure: 'fairly',
        reason: 'Missing columns are named in the error and unseen categories are handled. Nothing on drift.',
        places: [{ check: 'C6_schema' }, { path: 'preparation.py', line: 'def check_columns' }],
      },
    ],
    model: { value: 2, reason: 'It works, but the largest trap was missed and the figure is too good.' },
    engineering: {
      value: 4,
      reason: 'Tidy, typed, tested and easy to follow. Taken by itself I would merge this code.',
    },
  },
  {
    proof: 'leaky',
    reviewer: 1,
    ratings: [
      {
        competency: 'model-development',
        level: 'junior',
        howSure: 'fairly',
        reason:
          'Holds rows out and uses the right metrics, but the split does not follow time and the result does not hold.',
        places: [{ check: 'M8_holds_two_months_on' }, { path: 'solution.py', line: 'TEST_SHARE' }],
      },
      {
        competency: 'data-features',
        level: 'junior',
        howSure: 'sure',
        reason:
          'The dictionary says when the two status columns are filled; the README calls them the strongest features.',
        places: [{ path: 'README.md', line: 'strongest features' }, { check: 'M3_leak_probe' }],
      },
      {
        competency: 'operations',
        level: 'junior',
        howSure: 'fairly',
        reason: 'Saves and loads, and scores a normal batch. What to watch is one word in the README.',
        places: [{ check: 'C2_predictions' }, { path: 'README.md', line: 'What to watch once it is live' }],
      },
    ],
    model: {
      value: 2,
      reason: 'An AUC of 0.94 that the team would never see. The billing status gives the answer away.',
    },
    engineering: { value: 3, reason: 'Clear parts and names. The tests miss most of the planted faults.' },
  },
];
