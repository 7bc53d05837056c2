import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '@holdout/contract';
import { SandboxFault } from './fault.ts';
import { imageFolder } from './image-context.ts';
import { maskedPaths } from './recipe.ts';
import type { CandidateSession, Sandbox } from './sandbox.ts';

/** Small, so that it takes little to break them. */
const limits: Limits = {
  wallMs: 30_000,
  memoryBytes: 32 * 1024 * 1024,
  processes: 16,
  outputBytes: 64 * 1024,
  diskBytes: 4 * 1024 * 1024,
  diskEntries: 100,
  cpus: 1,
};

/** Far more than the limit with what it grants to the driver; far less than a machine has. */
const tooManyBytes = 768 * 1024 * 1024;

/** The most that the self-test may claim; each claim is one promise about the sandbox. */
const maxClaims = 50;

/** Runs a program that tries its own walls from inside. Throws when one does not hold: then nobody is served. */
export async function selfTest(sandbox: Sandbox): Promise<void> {
  const content = await readFile(path.join(imageFolder, 'self-test.py'));
  const files = [{ path: 'self_test.py', content }];
  const session = await sandbox.openCandidate({ label: 'self-test', files, limits, preload: [] });
  try {
    const loaded = await session.load({ file: 'self_test.py', functions: [] });
    if (loaded.kind !== 'loaded') throw failed(JSON.stringify(loaded));
    const broken = await brokenClaims(session);
    if (broken.length > 0) throw failed(broken.join(', '));
    await breakMemory(session);
  } finally {
    await session.close();
  }
}

async function brokenClaims(session: CandidateSession): Promise<string[]> {
  const result = await session.call({
    function: 'look',
    arguments: { limits, masked: maskedPaths },
    expects: { type: 'record', of: { type: 'boolean' }, maxKeys: maxClaims },
    process: 'new',
    timeoutMs: limits.wallMs,
    returnArguments: false,
  });
  if (result.kind !== 'value') throw failed(JSON.stringify(result));
  const claims = Object.entries(result.value as Record<string, boolean>);
  return claims.filter(([, holds]) => !holds).map(([claim]) => claim.replaceAll('_', ' '));
}

/** The last thing the program does: its end proves that memory is limited, swap included, and that we see it. */
async function breakMemory(session: CandidateSession): Promise<void> {
  const result = await session.call({
    function: 'fill',
    arguments: { size: tooManyBytes },
    expects: { type: 'integer' },
    process: 'new',
    timeoutMs: limits.wallMs,
    returnArguments: false,
  });
  if (result.kind === 'stopped' && result.ended.outcome === 'out_of_memory') return;
  throw failed(`memory is limited (${JSON.stringify(result)})`);
}

function failed(what: string): SandboxFault {
  return new SandboxFault('image', `The sandbox does not hold what it must on this machine: ${what}`);
}
