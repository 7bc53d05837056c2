import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '@holdout/contract';
import { SandboxFault } from './fault.ts';
import { imageFolder } from './image-context.ts';
import type { Sandbox } from './sandbox.ts';

const limits: Limits = {
  wallMs: 30_000,
  memoryBytes: 256 * 1024 * 1024,
  processes: 32,
  outputBytes: 64 * 1024,
  diskBytes: 16 * 1024 * 1024,
  diskEntries: 500,
  cpus: 1,
};

/** The most that the self-test may claim; each claim is one promise about the sandbox. */
const maxClaims = 50;

/** Runs a program that looks at its own walls from inside. Throws when one is missing: then nobody is served. */
export async function selfTest(sandbox: Sandbox): Promise<void> {
  const content = await readFile(path.join(imageFolder, 'self-test.py'));
  const files = [{ path: 'self_test.py', content }];
  const session = await sandbox.openCandidate({ label: 'self-test', files, limits, preload: [] });
  try {
    const loaded = await session.load({
      file: 'self_test.py',
      functions: [{ name: 'look', optional: false }],
    });
    if (loaded.kind !== 'loaded') throw failed(JSON.stringify(loaded));
    const result = await session.call({
      function: 'look',
      arguments: {},
      expects: { type: 'record', of: { type: 'boolean' }, maxKeys: maxClaims },
      process: 'new',
      timeoutMs: limits.wallMs,
      returnArguments: false,
    });
    if (result.kind !== 'value') throw failed(JSON.stringify(result));
    const broken = Object.entries(result.value as Record<string, boolean>).filter(([, holds]) => !holds);
    if (broken.length > 0) throw failed(broken.map(([claim]) => claim.replaceAll('_', ' ')).join(', '));
  } finally {
    await session.close();
  }
}

function failed(what: string): SandboxFault {
  return new SandboxFault('image', `The sandbox does not hold what it must on this machine: ${what}`);
}
