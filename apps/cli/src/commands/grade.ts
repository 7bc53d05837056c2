import { parseArgs } from 'node:util';
import { CatalogError, readSubmissionFolder } from '@holdout/catalog';
import { clashSentences, findPathClash, type Kit, type PipelineChallenge } from '@holdout/contract';
import { buildWorkspace, gradeSubmission } from '@holdout/grading';
import { gradeReport } from '@holdout/rubric';
import { answer, BadArgument, exitCodes, printJson } from '../author/answer.ts';
import { fromHere, parseSeed, selectPipeline } from '../author/content.ts';
import { type Engine, tell, withEngine } from '../author/engine.ts';
import { printGrade } from '../author/print-grade.ts';
import { tellProgress } from '../author/tell-progress.ts';
import { findGivenFiles } from '../author/write-workspace.ts';

const usage =
  'npm run --silent grade -- <challenge id or folder> <submission folder> [--seed N] [--locale en|fr] [--json]';

/** Grades a folder as the platform would, without the platform. */
export function run(args: string[]): Promise<number> {
  return answer(usage, args.includes('--json'), async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { seed: { type: 'string' }, locale: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [name, folder] = positionals;
    if (!name || !folder || positionals.length > 2)
      throw new BadArgument('Name a challenge and the folder of a submission.');
    const locale = parseLocale(values.locale);
    const { challenge, kit } = await selectPipeline(name);
    const seed = parseSeed(values.seed, challenge);
    // Told before anything is started: a broken folder needs no container.
    await readSubmissionFolder(fromHere(folder), (path) => path.startsWith('data/'));
    const grade = await withEngine((engine) => gradeFolder(engine, challenge, kit, seed, fromHere(folder)));
    const report = gradeReport(grade, kit, seed, locale);
    if (values.json) printJson(report);
    else process.stdout.write(printGrade(report));
    return exitCodes.fine;
  });
}

async function gradeFolder(
  engine: Engine,
  challenge: PipelineChallenge,
  kit: Kit,
  seed: string,
  folder: string,
) {
  tell(`Preparing ${challenge.manifest.id} with seed ${seed}`);
  const world = { ...engine, challenge, seed };
  const given = findGivenFiles(challenge, await buildWorkspace(world));
  const { files } = await readSubmissionFolder(folder, (path) => given.some((file) => file.path === path));
  refuseClash(folder, [...files, ...given]);
  return gradeSubmission({ ...world, kit, files, onProgress: tellProgress() });
}

/** What comes with the challenge lies beside the project: no file of the candidate may stand in its way. */
function refuseClash(folder: string, files: { path: string }[]): void {
  const clash = findPathClash(files.map((file) => file.path));
  if (clash) throw new CatalogError(folder, [{ path: clash.path, message: clashSentences[clash.problem] }]);
}

function parseLocale(given = 'en'): 'en' | 'fr' {
  if (given === 'en' || given === 'fr') return given;
  throw new BadArgument(`--locale is en or fr, not "${given}".`);
}
