import { parseArgs } from 'node:util';
import { readDataFiles, readSubmissionFolder } from '@holdout/catalog';
import { findPathProblem, visibleText } from '@holdout/contract';
import { type RunResult, runProject } from '@holdout/grading';
import { answer, BadArgument, exitCodes, printJson } from '../author/answer.ts';
import { fromHere } from '../author/content.ts';
import { withEngine } from '../author/engine.ts';
import { showOutput } from '../author/show-output.ts';

const usage = 'npm run --silent run-file -- <folder> <file> [--json]';

/** The execution that the candidate's Run button makes. */
export function run(args: string[]): Promise<number> {
  return answer(usage, args.includes('--json'), async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [folder, file] = positionals;
    if (!folder || !file || positionals.length > 2) throw new BadArgument('Name a folder and a file in it.');
    if (findPathProblem(file) !== null || !file.endsWith('.py'))
      throw new BadArgument(`"${file}" is not the path of a Python file inside the folder.`);
    const { files } = await readSubmissionFolder(fromHere(folder), (path) => path.startsWith('data/'));
    const dataFiles = await readDataFiles(fromHere(folder));
    if (!files.some(({ path }) => path === file)) throw new BadArgument(`${folder} has no file ${file}.`);
    const printed: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    const shown = { stdout: showOutput(process.stdout), stderr: showOutput(process.stderr) };
    const result = await withEngine((engine) =>
      runProject({
        sandbox: engine.sandbox,
        signal: engine.signal,
        challenge: null,
        files,
        dataFiles,
        kind: 'file',
        path: file,
        onOutput: (stream, chunk) => {
          if (values.json) printed[stream].push(chunk);
          else shown[stream].write(chunk);
        },
      }),
    );
    const { outcome, exitCode, usage: used, message } = result;
    if (values.json) {
      const [stdout, stderr] = [textOf(printed.stdout), textOf(printed.stderr)];
      printJson({ outcome, exitCode, stdout, stderr, usage: used, ...(message && { message }) });
    } else {
      for (const output of Object.values(shown)) output.end();
      process.stderr.write(`\n${describeRun(result)}\n`);
    }
    return exitCodes.fine;
  });
}

const textOf = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');

function describeRun({ outcome, exitCode, usage: used, message }: RunResult): string {
  const memory = used.memoryBytes === null ? '' : `, ${(used.memoryBytes / 1e6).toFixed(0)} MB`;
  const code = exitCode === null ? '' : `, exit code ${exitCode}`;
  const line = `${outcome.replaceAll('_', ' ')}${code} after ${(used.wallMs / 1000).toFixed(1)} s${memory}`;
  return visibleText(message ? `${line}. ${message}` : line);
}
