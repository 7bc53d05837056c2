/** The smallest sound design, as files; tests break one thing at a time. */
export const smallDesign: Record<string, string> = {
  'challenge.yaml': `format: 1
id: small-design
kind: design
version: 1.0.0
title: { en: Small, fr: Petit }
summary: { en: Small, fr: Petit }
working_hours: 0.5
window_days: 7
ai_policy: { en: Any, fr: Libre }
sections: [data, serving]
`,
  'statement.en.md': 'Design a service.',
  'statement.fr.md': 'Concevez un service.',
  'sections.en.yaml': `sections:
  - id: data
    title: Data
    suggested_minutes: 10
    guidance: [Where does it come from?]
  - id: serving
    title: Serving
    suggested_minutes: 20
    guidance: []
`,
  'sections.fr.yaml': `sections:
  - id: data
    title: Données
    suggested_minutes: 10
    guidance: [D’où viennent-elles ?]
  - id: serving
    title: Mise en service
    guidance: []
`,
  'hidden/review.en.yaml': `how_to_review: [Read it alone first.]
level_focus: { junior: One section., mid: Both in outline., senior: Both in depth., principal: Several teams. }
sections:
  - id: data
    probes: [What arrives late?]
    indicators:
      - { id: sd-d1, competency_id: data-features, level: mid, text: Says when each fact is known. }
    warning_signs: [Takes what is not known yet.]
  - id: serving
    probes: []
    indicators:
      - { id: sd-s1, competency_id: operations, level: senior, text: Says what happens on failure. }
    warning_signs: []
curveballs:
  - { id: later, text: Labels now take a month., listen_for: What it changes. }
level_anchors:
  - competency_id: data-features
    levels: { junior: Lists columns., mid: Keeps to time., senior: Agrees contracts., principal: Shares a layer. }
  - competency_id: operations
    levels: { junior: Names a log., mid: Watches inputs., senior: Falls back., principal: Sets a standard. }
`,
  'hidden/review.fr.yaml': `how_to_review: [Lisez d’abord sans les autres.]
level_focus: { junior: Une section., mid: Les deux en bref., senior: Les deux à fond., principal: Plusieurs équipes. }
sections:
  - id: data
    probes: [Qu’est-ce qui arrive tard ?]
    indicators:
      - { id: sd-d1, level: mid, text: Dit quand chaque fait est connu. }
    warning_signs: [Prend ce qui n’est pas encore connu.]
  - id: serving
    probes: []
    indicators:
      - { id: sd-s1, text: Dit ce qui se passe en cas de panne. }
    warning_signs: []
curveballs:
  - { id: later, text: Les étiquettes prennent un mois., listen_for: Ce que cela change. }
level_anchors:
  - competency_id: data-features
    levels: { junior: Cite des colonnes., mid: Respecte le temps., senior: Passe des contrats., principal: Partage une couche. }
  - competency_id: operations
    levels: { junior: Cite un journal., mid: Surveille les entrées., senior: A un repli., principal: Pose une norme. }
`,
  'proofs/solid/expected.yaml':
    'about: Solid.\nlevel: mid\nlocale: en\nindicators: { sd-d1: seen, sd-s1: not_seen }\n',
  'proofs/solid/submission/answer/data.md': 'Events arrive after an hour.\n',
};
