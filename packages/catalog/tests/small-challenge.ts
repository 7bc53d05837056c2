/** The smallest sound challenge, as files; tests break one thing at a time. */
const limit = '{ wall_seconds: 10, memory_mb: 256 }';

export const smallChallenge: Record<string, string> = {
  'challenge.yaml': `format: 1
id: small
kind: pipeline
version: 1.0.0
title: { en: Small, fr: Petit }
summary: { en: Small, fr: Petit }
working_hours: 1
window_days: 7
ai_policy: { en: Any, fr: Libre }
entry:
  file: solution.py
  functions:
    - { name: total, parameters: [values] }
limits: { run: ${limit}, visible: ${limit}, hidden: ${limit}, tests: ${limit} }
checks: [S1_total, T_kill]
`,
  'statement.en.md': 'Add up the values of `{{column}}`.',
  'statement.fr.md': 'Additionnez les valeurs de `{{column}}`.',
  'checks.en.yaml': `S1_total:
  title: The total is right
  did: Added up {count} values.
  saw: { met: "It was {total:.1f}.", not_met: "It was {total:.1f}." }
  implies: { any: It adds up. }
T_kill:
  title: Tests catch faults
  did: Ran the tests.
  saw: { any: "{caught} of {of} were caught." }
  implies: { any: So be it. }
`,
  'checks.fr.yaml': `S1_total:
  title: Le total est juste
  did: Additionné {count} valeurs.
  saw: { met: "Il valait {total:.1f}.", not_met: "Il valait {total:.1f}." }
  implies: { any: Cela tombe juste. }
T_kill:
  title: Les tests détectent des défauts
  did: Lancé les tests.
  saw: { any: "{caught} sur {of} détectés." }
  implies: { any: Ainsi soit-il. }
`,
  'starter/solution.py': 'def total(values):\n    raise NotImplementedError\n',
  'visible/test_visible.py': 'def test_nothing():\n    pass\n',
  'hidden/challenge.py': 'def prepare(seed):\n    return seed\n',
  'proofs/reference/expected.yaml': 'about: Sound.\nseeds: ["1"]\nchecks: { S1_total: met }\n',
  'proofs/reference/submission/solution.py': 'def total(values):\n    return sum(values)\n',
};
