/**
 * The command line. Each command is one file in `commands/` with one function that takes the words after its name and
 * gives the exit code back; nothing is loaded that the command does not need.
 */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { about: string; load: () => Promise<{ run: Command }> }> = {
  start: { about: 'start the platform', load: () => import('./commands/start.ts') },
  demo: { about: 'add or remove the demo organisation', load: () => import('./commands/demo.ts') },
  admin: { about: 'make a first administrator', load: () => import('./commands/admin.ts') },
  test: { about: 'prepare what is missing and run all tests', load: () => import('./commands/test.ts') },
  check: { about: 'style, types, arrows, dead code', load: () => import('./commands/check.ts') },
  dev: { about: 'start everything with live reload', load: () => import('./commands/dev.ts') },
  grade: { about: 'grade a folder', load: () => import('./commands/grade.ts') },
  'run-file': { about: 'run a file as the Run button does', load: () => import('./commands/run-file.ts') },
  challenge: {
    about: 'prove a challenge, or write out its workspace',
    load: () => import('./commands/challenge.ts'),
  },
  bench: { about: 'run a benchmark', load: () => import('./commands/bench.ts') },
};

export async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = commands[name];
  if (!command) {
    const list = Object.entries(commands).map(([word, { about }]) => `  ${word.padEnd(10)} ${about}`);
    process.stderr.write(`holdout: no command "${name}". There are:\n${list.join('\n')}\n`);
    return 2;
  }
  const { run } = await command.load();
  return run(rest);
}
