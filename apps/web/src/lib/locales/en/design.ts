export const design = {
  contents: 'Your answer',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  suggestedMinutes_one: 'About {{count}} minute is enough here; the time is yours to divide.',
  suggestedMinutes_other: 'About {{count}} minutes are enough here; the time is yours to divide.',
  words_one: '{{count}} word',
  words_other: '{{count}} words',
  nothing: 'nothing yet',
  boxes_one: '{{count}} box',
  boxes_other: '{{count}} boxes',
  broken: 'cannot be read as a drawing',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  brokenNumbers: 'cannot be read as numbers',
  total: 'Together {{words}}. No length is asked for.',
  field: 'Your answer: {{title}}',
  readOnlyField: 'Read-only: {{title}}',
  placeholder: 'Bullet points, tables and numbers are welcome. Markdown works.',
  next: 'Next: {{title}}',
  keys: 'It is kept by itself; {{keys}} saves at once.',
  previewEmpty: 'What you write is shown here as it will be read.',
  beside: { preview: 'Preview', statement: 'Statement', notes: 'Notes' },
  insert: {
    label: 'Insert',
    list: 'List',
    table: 'Table',
    code: 'Code',
    formula: 'Formula',
    hint: 'Tab leaves the field.',
  },
  assumptions: {
    title: 'Assumptions',
    guidance:
      'One line for each thing that you take as given, so that a reader can tell an assumption from a fact.',
  },
  numbers: {
    title: 'Numbers',
    guidance:
      'The figures your design stands on. Whether they add up is worked out while you write; no row is expected.',
  },
  diagram: {
    title: 'Diagram',
    guidance:
      'The whole system, from the events that are logged to the answer that is given, and back. A rough sketch does.',
  },
};
