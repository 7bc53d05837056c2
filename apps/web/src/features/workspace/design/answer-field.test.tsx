import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type Autosave, createAutosave } from '../project/autosave.ts';
import { createTestSaveServer } from '../project/test-save-server.ts';
import { createRecorder } from '../recording/recorder.ts';
import { AnswerField } from './answer-field.tsx';

afterEach(cleanup);

const path = 'answer/problem.md';

function open(text: string) {
  const server = createTestSaveServer({ [path]: text });
  const project: Autosave = createAutosave({
    start: server.latest(),
    recovered: { changes: [], givenUp: [], beside: [] },
    save: server.save,
    loadLatest: server.loadLatest,
    toFailure: () => ({ kind: 'unreachable' }),
    journal: { keep: async () => true, hurry: () => undefined, release: () => undefined },
    createId: () => crypto.randomUUID(),
  });
  const events: unknown[] = [];
  const recorder = createRecorder(
    (event) => events.push(event),
    () => 0,
  );
  const draw = () => (
    <AnswerField
      ref={null}
      path={path}
      label="Answer"
      describedBy=""
      project={project}
      outsideVersion={project.getSnapshot().outsideVersion}
      recorder={recorder}
      readOnlyWhy={null}
    />
  );
  const { rerender } = render(draw());
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  const textNow = () => project.getSnapshot().files[path];
  const comeBack = () => {
    cleanup();
    render(draw());
    return screen.getByRole<HTMLTextAreaElement>('textbox');
  };
  return { project, recorder, events, field, textNow, draw: () => rerender(draw()), comeBack };
}

test('what is typed is in the project at once, and recorded as an edit at its place', () => {
  const { field, textNow, recorder, events } = open('Loss\n');
  fireEvent.input(field, { target: { value: 'Loss in euros\n' } });
  expect(textNow()).toBe('Loss in euros\n');
  recorder.settle();
  expect(events).toEqual([{ kind: 'edit', path, offset: 4, removed: 0, added: 9 }]);
});

test('what is typed after another part was looked at is recorded as well', () => {
  const { field, recorder, events, comeBack } = open('');
  fireEvent.input(field, { target: { value: 'a' } });
  recorder.settle();
  fireEvent.input(comeBack(), { target: { value: 'ab' } });
  recorder.settle();
  expect(events).toHaveLength(2);
});

test('a paste is told as one, and what is typed after it is not', () => {
  const { field, recorder, events } = open('');
  fireEvent.paste(field, { clipboardData: { getData: () => 'two\nlines' } });
  fireEvent.input(field, { target: { value: 'two\nlines' } });
  fireEvent.input(field, { target: { value: 'two\nlines!' } });
  recorder.settle();
  expect(events).toMatchObject([
    { kind: 'paste', lines: 2, added: 9 },
    { kind: 'edit', added: 1 },
  ]);
});

test('what was written elsewhere comes in, and the cursor stays where it was in the text', () => {
  const { field, project, draw, textNow } = open('one\ntwo\n');
  field.setSelectionRange(7, 7);
  project.change([{ path, content: 'zero\none\ntwo\n' }], 'outside');
  draw();
  expect(field.value).toBe('zero\none\ntwo\n');
  expect(field.selectionStart).toBe(12);
  fireEvent.input(field, { target: { value: 'zero\none\ntwo!\n' } });
  expect(textNow()).toBe('zero\none\ntwo!\n');
});

test('a text with right-to-left letters, emoji and a script stays as it is typed', () => {
  const { field, textNow } = open('');
  const text = 'שלום 👩‍💻 <script>alert(1)</script> ‮abc';
  fireEvent.input(field, { target: { value: text } });
  expect(textNow()).toBe(text);
});
