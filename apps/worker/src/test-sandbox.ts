import { type Sandbox, SandboxFault } from '@holdout/sandbox';

const limits = {
  wallMs: 60_000,
  memoryBytes: 512 * 2 ** 20,
  processes: 32,
  outputBytes: 10_000,
  diskBytes: 16 * 2 ** 20,
  diskEntries: 256,
  cpus: 1,
};

/** A sum that only the right libraries can print, and a wall that must hold: no way out to any network. */
const program = `
import socket, numpy, pandas, sklearn
print("sum", int(numpy.arange(7).sum()))
try:
    socket.create_connection(("192.0.2.1", 80), timeout=2)
    print("network")
except OSError:
    print("no network")
`;

/** Proof of life of the image and its walls. Nothing is graded where it fails. */
export async function testSandbox(sandbox: Sandbox): Promise<void> {
  let output = '';
  const session = await sandbox.openCandidate({
    label: 'self-test',
    files: [{ path: 'self_test.py', content: program }],
    limits,
    preload: [],
    onOutput: (_stream, chunk) => {
      output += chunk.toString();
    },
  });
  await session.run({ kind: 'file', path: 'self_test.py' });
  const { outcome } = await session.close();
  if (outcome !== 'completed' || !output.includes('sum 21') || !output.includes('no network')) {
    throw new SandboxFault('image', `The sandbox failed its self-test (${outcome}): ${output.slice(0, 500)}`);
  }
}
