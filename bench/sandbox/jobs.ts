import { readFileSync } from 'node:fs';
import type { ProjectFile, RunKind } from '@holdout/contract';
import { drawCustomers } from './draw-customers.ts';

/** Something a candidate runs, and how it is run where there is no sandbox. */
export interface Job {
  name: string;
  files: ProjectFile[];
  visible: ProjectFile[];
  data: ProjectFile[];
  kind: Extract<RunKind, 'file' | 'visible-checks'>;
  path?: string;
  /** From the project's folder. */
  command: string[];
  /** What it must have printed: a run that did not do the work is not measured. */
  prints: string;
  /** Of the time it takes bare `python3`. */
  target: number;
}

const customers = [{ path: 'data/customers.csv', content: drawCustomers() }];
const main = 'main.py';

export const trivial = script('trivial script', 'trivial.py', 'result 499500', 0.1);
export const logisticRegression = script('logistic regression', 'logistic-regression.py', 'result 0.8', 0.18);
export const boostedTrees = script('boosted trees', 'boosted-trees.py', 'result 0.8', 0.32);
const checks: Job = {
  name: 'visible checks',
  files: [{ path: 'solution.py', content: read('checks/solution.py') }],
  visible: [{ path: 'visible/test_visible.py', content: read('checks/visible/test_visible.py') }],
  data: customers,
  kind: 'visible-checks',
  command: ['python3', '-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'visible/test_visible.py'],
  prints: '6 passed',
  target: 0.18,
};

export const jobs: Job[] = [trivial, logisticRegression, boostedTrees, checks];

function script(name: string, file: string, prints: string, target: number): Job {
  return {
    name,
    files: [{ path: main, content: read(file) }],
    visible: [],
    data: name === 'trivial script' ? [] : customers,
    kind: 'file',
    path: main,
    command: ['python3', main],
    prints,
    target,
  };
}

function read(file: string): string {
  return readFileSync(new URL(`jobs/${file}`, import.meta.url), 'utf8');
}
