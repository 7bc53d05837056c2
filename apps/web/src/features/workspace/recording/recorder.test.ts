import type { WorkEvent } from '@holdout/contract';
import { expect, test } from 'vitest';
import { rememberCopied } from '../../../lib/copied-texts.ts';
import { createRecorder } from './recorder.ts';

function start() {
  const events: WorkEvent[] = [];
  const clock = { nowMs: 1_000_000 };
  const recorder = createRecorder(
    (event) => events.push(event),
    () => clock.nowMs,
  );
  let version = 1;
  /** One letter after the other, one every 100 ms. */
  const type = (offset: number, letters: number, path = 'a.py') => {
    for (let at = 0; at < letters; at += 1) {
      version += 1;
      clock.nowMs += 100;
      recorder.edited(path, [{ offset: offset + at, removed: 0, added: 1 }], version);
    }
  };
  return { events, clock, recorder, type, version: () => version };
}
const edit = (offset: number, removed: number, added: number, path = 'a.py') => ({
  ...{ kind: 'edit', path, offset, removed, added },
});

test('letters typed at one place are one edit; another place, another file or ten seconds begin the next', () => {
  const { events, clock, recorder, type } = start();
  type(0, 30);
  type(200, 5);
  type(205, 2, 'b.py');
  clock.nowMs += 10_000;
  type(207, 1, 'b.py');
  recorder.settle();
  expect(events).toEqual([edit(0, 0, 30), edit(200, 0, 5), edit(205, 0, 2, 'b.py'), edit(207, 0, 1, 'b.py')]);
});

test('somebody who types for a minute leaves an edit every ten seconds, and no rhythm', () => {
  const { events, recorder, type } = start();
  type(0, 600);
  recorder.settle();
  expect(events.map((event) => event.kind === 'edit' && event.added)).toEqual([100, 100, 100, 100, 100, 100]);
});

test('what was typed and taken back at once is nothing', () => {
  const { events, recorder, type, version } = start();
  type(10, 4);
  recorder.edited('a.py', [{ offset: 10, removed: 4, added: 0 }], version() + 1);
  recorder.settle();
  expect(events).toEqual([]);
});

test('two editors that show the same file tell of one change', () => {
  const { events, recorder } = start();
  const change = [{ offset: 3, removed: 0, added: 2 }];
  recorder.edited('a.py', change, 7);
  recorder.edited('a.py', change, 7);
  recorder.settle();
  expect(events).toEqual([edit(3, 0, 2)]);
});

test('a paste stands apart from what was typed around it, with its size and whether it was copied here', () => {
  const { events, recorder, type, version } = start();
  rememberCopied('def f():\r\n    pass\r\n');
  type(0, 3);
  recorder.edited('a.py', [{ offset: 3, removed: 1, added: 18 }], version() + 1);
  recorder.pasted('a.py', 'def f():\n    pass\n', version() + 1);
  recorder.edited('a.py', [{ offset: 21, removed: 0, added: 5 }], version() + 2);
  recorder.pasted('a.py', 'x = 1', version() + 2);
  type(26, 2);
  recorder.settle();
  expect(events).toEqual([
    edit(0, 0, 3),
    { ...edit(3, 1, 18), kind: 'paste', lines: 2, origin: 'here' },
    { ...edit(21, 0, 5), kind: 'paste', lines: 1, origin: 'elsewhere' },
    edit(26, 0, 2),
  ]);
});

test('a paste that changed nothing makes no paste of the edit before', () => {
  const { events, recorder, type, version } = start();
  type(0, 3);
  recorder.pasted('a.py', 'x', version() + 1);
  recorder.settle();
  expect(events).toEqual([edit(0, 0, 3)]);
});

test('leaving and coming back are told once each, after the edits before them, with the time between', () => {
  const { events, clock, recorder, type } = start();
  type(0, 2);
  recorder.left();
  recorder.left();
  clock.nowMs += 75_400;
  recorder.returned();
  recorder.returned();
  expect(events).toEqual([
    edit(0, 0, 2),
    { kind: 'presence', action: 'left' },
    { kind: 'presence', action: 'returned', awaySeconds: 75 },
  ]);
});
