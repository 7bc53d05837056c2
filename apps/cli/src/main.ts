/**
 * The command line. Each command is one file in `commands/` with one function that takes the words after its name and
 * gives the exit code back; nothing is loaded that the command does not need.
 */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<{ run: Command }>> = {};

export async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const load = commands[name];
  if (!load) {
    process.stderr.write(`holdout: no command "${name}". There are: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  const { run } = await load();
  return run(rest);
}
