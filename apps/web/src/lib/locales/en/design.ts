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
  total: 'Together {{words}}. No length is asked for.',
  field: 'Your answer: {{title}}',
  readOnlyField: 'Read-only: {{title}}',
  placeholder: 'Bullet points, tables and numbers are welcome. Markdown works.',
  next: 'Next: {{title}}',
  keys: 'Saved by itself; {{keys}} saves at once.',
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
  diagram: {
    title: 'Diagram',
    guidance:
      'The whole system, from the events that are logged to the answer that is given, and back. A rough sketch does.',
  },
};
