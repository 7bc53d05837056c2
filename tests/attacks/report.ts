import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { AttackCase } from './attack-case.ts';

/** One line per attack: whether it came to nothing here, and on which controls it succeeded. */
export default class AttackReport implements Reporter {
  private broken: TestCase[] = [];
  private passed = 0;

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state === 'skipped' || state === 'pending') return;
    if (state === 'passed') this.passed += 1;
    else this.broken.push(test);
    process.stdout.write(`${lineOf(test, state === 'passed')}\n`);
  }

  onTestRunEnd(_: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const test of this.broken)
      for (const { message } of test.result().errors ?? [])
        process.stdout.write(`\n${test.name}\n  ${message.slice(0, 4000)}\n`);
    for (const { message } of errors) process.stdout.write(`\n${message}\n`);
    process.stdout.write(`\n${this.passed} passed, ${this.broken.length} failed\n`);
  }
}

function lineOf(test: TestCase, hasPassed: boolean): string {
  const { attack } = test.meta();
  const verdict = (hasPassed ? 'holds' : 'BROKEN').padEnd(6);
  const seconds = `${((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1)} s`.padStart(6);
  return `${verdict} ${seconds}  ${test.name}${attack ? ` (${controlsOf(attack)})` : ''}`;
}

function controlsOf({ controls, noControl }: AttackCase): string {
  const names = Object.keys(controls);
  return names.length > 0 ? `control falls: ${names.join(', ')}` : `no control: ${noControl}`;
}
