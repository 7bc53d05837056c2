// @ts-expect-error Monaco publishes no types of its insides.
import { CommandsRegistry } from 'monaco-editor/platform/commands/common/commands';
import { expect, test } from 'vitest';
import { codeCommands } from './code-commands.ts';
import '../../../components/code-editor/monaco-features.ts';

test.each(Object.entries(codeCommands))('the editor knows what to do for %s', (_name, command) => {
  const asked: string[] = [];
  const handle = { run: (id: string) => asked.push(id) };
  command.run({ editors: { handle: () => handle } } as never);
  expect(asked.map((id) => CommandsRegistry.getCommand(id)?.id)).toEqual(asked);
  expect(asked).toHaveLength(1);
});
