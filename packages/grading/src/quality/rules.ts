import type { QualityAspect } from '@holdout/contract';

/**
 * Ruff's rules that are worth a reviewer's look, by aspect. Chosen so that a finding says something about the work:
 * white space, import order and quotes are left to formatters.
 */
const byAspect: Partial<Record<QualityAspect, string>> = {
  'dead-code': 'F401 F811 F841 F842 B007 ARG001 ARG002 ERA001 PIE790',
  errors:
    'E722 BLE001 S110 S112 B006 B008 B012 B017 B023 B026 B904 F50 F601 F632 F821 F822 F823 PLE PLW0127 RUF013 TRY203 W605 NPY002 PD002 E711',
  simplicity: 'C901 PLR0911 PLR0912 PLR0913 PLR0915 SIM RET505 RET503 C4 PLR2004 PLR5501 PLR1714',
  naming: 'N E741 A001 A002',
  'types-and-docs': 'ANN001 ANN201 D101 D102 D103',
  structure: 'E402 F403 F405 PLW0603 B018 RUF012',
  tests: 'B011 B015 PT011 PT012 PT015 PT017 F631',
  style: 'E701 E703 E712 E713 E714 E721 E731 UP T201',
  security: 'S102 S105 S106 S107 S301 S302 S307 S324 S501 S506 S602 S605 S608',
};

/** Rules that say nothing in a test file: magic numbers, annotations of fixtures. */
const notInTests = /^(S10|PLR2004|ANN|D1|ARG|N80|PLR09|T201)/;

const rules = Object.entries(byAspect).flatMap(([aspect, codes]) =>
  codes.split(' ').map((code) => ({ code, aspect: aspect as QualityAspect })),
);
const selectedRules = rules.map(({ code }) => code);

/** The aspect of a rule by its longest known beginning. */
export function aspectOf(code: string): QualityAspect {
  const known = rules.filter((rule) => code.startsWith(rule.code));
  return known.sort((a, b) => b.code.length - a.code.length)[0]?.aspect ?? 'style';
}

export function saysNothingInTests(code: string): boolean {
  return notInTests.test(code);
}

export const ruffSettings = {
  'target-version': 'py313',
  'line-length': 120,
  lint: {
    select: selectedRules,
    // Matters of taste that fill a page: long strings split into lists, nested `with`, one `startswith` for two.
    ignore: ['SIM905', 'SIM117', 'SIM102', 'UP031', 'UP032'],
    mccabe: { 'max-complexity': 12 },
    pylint: { 'max-args': 8, 'max-statements': 60, 'max-branches': 15, 'max-returns': 8 },
    // X and y are what the field calls them.
    'pep8-naming': { 'extend-ignore-names': ['X', 'X_*', 'Y', '*_X', 'W', 'C'] },
  },
};
