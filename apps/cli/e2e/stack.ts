import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Locale } from '@holdout/contract';
import { z } from 'zod';

/** What the set-up tells the tests, which run in processes of their own. */
const Organisation = z.object({ roleId: z.uuid(), title: z.string() });
const Stack = z.object({ address: z.url(), dataFolder: z.string(), roles: z.record(Locale, Organisation) });
export type Stack = z.infer<typeof Stack>;

const file = path.join(os.tmpdir(), `holdout-e2e-${process.getuid?.() ?? 0}.json`);

export function keepStack(stack: Stack): void {
  writeFileSync(file, JSON.stringify(stack), { mode: 0o600 });
}

export function readStack(): Stack {
  return Stack.parse(JSON.parse(readFileSync(file, 'utf8')));
}
