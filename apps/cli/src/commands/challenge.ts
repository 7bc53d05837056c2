import { parseArgs } from 'node:util';
import type { DesignChallenge, Proof } from '@holdout/contract';
import { answer, BadArgument, exitCodes, printJson } from '../author/answer.ts';
import { checkProofs, type ProofRun } from '../author/check-proofs.ts';
import { fromHere, parseSeed, selectChallenge, selectPipeline } from '../author/content.ts';
import { countIndicators, describeDesign } from '../author/describe-design.ts';
import { tell, withEngine } from '../author/engine.ts';
import { formatTable } from '../author/format-table.ts';
import { refuseFullFolder, writeWorkspace } from '../author/write-workspace.ts';

const usage = `npm run challenge -- check <challenge> [--proof NAME] [--seed N] [--json]
       npm run challenge -- workspace <challenge> --out DIR [--seed N]`;

/** For authors: prove a challenge, or write out what a candidate would find. */
export function run(args: string[]): Promise<number> {
  return answer(usage, args.includes('--json'), async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        proof: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [action, name] = positionals;
    if (!name || positionals.length > 2) throw new BadArgument('Name what to do and a challenge.');
    if (action === 'check') return check(name, values.proof, values.seed, values.json ?? false);
    if (action === 'workspace') return workspace(name, values.seed, values.out);
    throw new BadArgument(`There is no "challenge ${action}".`);
  });
}

async function check(name: string, only: string | undefined, seed: string | undefined, isJson: boolean) {
  const { challenge, kit } = await selectChallenge(name);
  if (challenge.kind === 'design') return tellOfDesign(challenge, isJson);
  if (seed) parseSeed(seed, challenge);
  const proofs = selectProofs(challenge.proofs, only);
  tell(`${challenge.manifest.id} ${challenge.manifest.version}: ${proofs.length} proofs`);
  const runs = await withEngine((engine) => checkProofs(engine, challenge, kit, proofs, seed));
  const isProven = runs.every((one) => one.differences.length === 0);
  if (isJson) printJson({ challenge: challenge.manifest.id, digest: challenge.digest, isProven, runs });
  else process.stdout.write(describeRuns(runs));
  return isProven ? exitCodes.fine : exitCodes.differs;
}

/** By now its folder has been found sound. */
function tellOfDesign(challenge: DesignChallenge, isJson: boolean): number {
  const { manifest, digest, proofs } = challenge;
  const answers = proofs.map(({ name, expectation }) => ({ name, ...countIndicators(expectation) }));
  if (isJson) printJson({ challenge: manifest.id, digest, answers });
  else process.stdout.write(describeDesign(challenge));
  return exitCodes.fine;
}

function selectProofs<Expectation>(
  proofs: Proof<Expectation>[],
  only: string | undefined,
): Proof<Expectation>[] {
  const chosen = proofs.filter((proof) => only === undefined || proof.name === only);
  if (chosen.length > 0) return chosen;
  const names = proofs.map((proof) => proof.name).join(', ');
  throw new BadArgument(
    only ? `There is no proof "${only}", only: ${names}.` : 'The challenge has no proofs.',
  );
}

function describeRuns(runs: ProofRun[]): string {
  const differences = runs.flatMap((one) => one.differences);
  if (differences.length === 0) return `All ${runs.length} runs came out as declared.\n`;
  const rows = differences.map(({ proof, seed, what, expected, found }) => [
    proof,
    seed,
    what,
    expected,
    found,
  ]);
  return formatTable([['proof', 'seed', 'check', 'expected', 'found'], ...rows]);
}

async function workspace(name: string, given: string | undefined, out: string | undefined): Promise<number> {
  if (!out) throw new BadArgument('--out names the folder to write.');
  const { challenge } = await selectPipeline(name);
  const seed = parseSeed(given, challenge);
  const folder = fromHere(out);
  await refuseFullFolder(folder);
  const count = await withEngine((engine) => writeWorkspace(engine, challenge, seed, folder));
  process.stdout.write(`${count} files of ${challenge.manifest.id}, seed ${seed}, in ${folder}\n`);
  return exitCodes.fine;
}
