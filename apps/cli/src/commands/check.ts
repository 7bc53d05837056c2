import path from 'node:path';
import { projectFolder } from '../config.ts';
import { runProgram } from '../start/run-program.ts';
import { printSteps } from '../start/steps.ts';

const binFolder = path.join(projectFolder, 'node_modules', '.bin');
const checks: { name: string; program: string; args: string[] }[] = [
  { name: 'Style (biome)', program: 'biome', args: ['check', '--error-on-warnings'] },
  { name: 'Types (tsc)', program: 'tsc', args: ['--project', 'tsconfig.json'] },
  {
    name: 'Arrows (depcruise)',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'tests', 'bench'],
  },
  { name: 'Dead code (knip)', program: 'knip', args: ['--no-progress'] },
];

/** What can be found out without running anything: style, types, who imports whom, what nobody uses. */
export async function run(): Promise<number> {
  const steps = printSteps(process.stderr);
  let failed = 0;
  for (const { name, program, args } of checks) {
    const output: string[] = [];
    try {
      await steps.run(name, async () => {
        const { code } = await runProgram(path.join(binFolder, program), args, {
          onLine: (line) => output.push(line),
        });
        if (code !== 0) throw new Error(`${program} ended with ${code}`);
      });
    } catch {
      failed += 1;
      process.stderr.write(`${output.slice(-200).join('\n')}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}
