import { parseArgs } from 'node:util';
import { BadArgument } from '../../apps/cli/src/author/answer.ts';
import type { Machine } from './machine.ts';
import { jsonReport, lineOf, textReport } from './print-report.ts';
import type { Row } from './row.ts';

/** A part of a benchmark that can be measured alone. */
export interface Part<Setting> {
  name: string;
  measure: (setting: Setting) => Promise<Row[]>;
}

export interface Wish {
  rounds: number;
  isJson: boolean;
  only: string[];
}

const usualRounds = 10;

/** The options that every benchmark takes: `--pairs N`, `--only PART` (again for more), `--json`. */
export function readWish(args: string[], parts: { name: string }[]): Wish {
  const { values } = parseArgs({
    args,
    options: {
      pairs: { type: 'string', default: String(usualRounds) },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.pairs);
  if (!Number.isInteger(rounds) || rounds < 1) throw new BadArgument('--pairs is a number from 1 up.');
  const names = parts.map(({ name }) => name);
  const unknown = values.only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new BadArgument(`There is no part "${unknown.join('", "')}". There are: ${names.join(', ')}.`);
  return { rounds, isJson: values.json, only: values.only };
}

/** Measures the parts that were asked for and prints what came out: on stdout the report, on stderr how far it is. */
export async function runParts<Setting>(
  bench: string,
  wish: Wish,
  parts: Part<Setting>[],
  setting: Setting,
  machine: Machine,
): Promise<void> {
  const rows: Row[] = [];
  for (const part of parts) {
    if (wish.only.length > 0 && !wish.only.includes(part.name)) continue;
    tell(`${part.name} …`);
    const measured = await part.measure(setting);
    rows.push(...measured);
    for (const row of measured) tell(`  ${lineOf(row)}`);
  }
  const report = { bench, machine, rows };
  process.stdout.write(wish.isJson ? jsonReport(report) : textReport(report));
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
