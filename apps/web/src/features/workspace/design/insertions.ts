/** What the buttons over an answer write at the cursor. */
export const insertions = {
  list: '- \n- \n',
  table: '| | | |\n|---|---|---|\n| | | |\n',
  code: '```\n\n```\n',
  formula: '$$\n\n$$\n',
} as const;
export type Insertion = keyof typeof insertions;

/** The cursor goes where the writing begins: so many letters after the start. */
const cursors: Record<Insertion, number> = { list: 2, table: 2, code: 4, formula: 3 };

/** Writes it after an empty line, without which a table would belong to the list before it. By the browser's own command, so that its undo takes it back. */
export function insertAt(field: HTMLTextAreaElement, what: Insertion): void {
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const start = field.selectionStart + lead.length;
  document.execCommand('insertText', false, `${lead}${insertions[what]}`);
  field.setSelectionRange(start + cursors[what], start + cursors[what]);
}
