import { parseArgs } from 'node:util';
import { readDataFiles, readSubmissionFolder } from '@holdout/catalog';
import { findPathProblem } from '@holdout/contract';
import { type RunResult, runProject } from '@holdout/grading';
import { answer, BadArgument, exitCodes, printJson } from '../author/answer.ts';
import { fromHere } from '../author/content.ts';
import { withEngine } from '../author/engine.ts';

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
    const output = { stdout: '', stderr: '' };
    const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
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
          output[stream] += decoders[stream].decode(chunk, { stream: true });
          if (!values.json) process[stream].write(chunk);
        },
      }),
    );
    const { outcome, exitCode, usage: used, message } = result;
    if (values.json) printJson({ outcome, exitCode, ...output, usage: used, ...(message && { message }) });
    else process.stderr.write(`\n${describeRun(result)}\n`);
    return exitCodes.fine;
  });
}

function describeRun({ outcome, exitCode, usage: used, message }: RunResult): string {
  const memory = used.memoryBytes === null ? '' : `, ${(used.memoryBytes / 1e6).toFixed(0)} MB`;
  const code = exitCode === null ? '' : `, exit code ${exitCode}`;
  const line = `${outcome.replaceAll('_', ' ')}${code} after ${(used.wallMs / 1000).toFixed(1)} s${memory}`;
  return message ? `${line}. ${message}` : line;
}
