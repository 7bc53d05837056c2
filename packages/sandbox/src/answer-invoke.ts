import { z } from 'zod';
import type { Invocation, InvocationResult } from './sandbox.ts';
import { checkShape } from './shape.ts';
import { mostForeignValues, parseStrictJson } from './strict-json.ts';

const Invoke = z.strictObject({
  id: z.string(),
  function: z.string().max(200),
  arguments: z.record(z.string(), z.unknown()),
});

const mostBytes = 16 * 1024 * 1024;

/** Carries a call of the candidate's own test to whoever implements it. What the test sends is only ever data. */
export async function answerInvoke(
  body: Buffer,
  invoke: (call: Invocation) => Promise<InvocationResult>,
): Promise<Buffer> {
  return Buffer.from(JSON.stringify(await answer(body, invoke)));
}

async function answer(
  body: Buffer,
  invoke: (call: Invocation) => Promise<InvocationResult>,
): Promise<InvocationResult> {
  let call: Invocation;
  try {
    const { function: name, arguments: given } = Invoke.parse(
      parseStrictJson(body, { maxValues: mostForeignValues }),
    );
    const checked = checkShape({ type: 'any', maxBytes: mostBytes }, given);
    if (!checked.ok) return refused(checked.problem);
    call = { function: name, arguments: checked.value as Record<string, unknown> };
  } catch (error) {
    return refused(error instanceof Error ? error.message.slice(0, 300) : 'malformed');
  }
  return await invoke(call);
}

function refused(problem: string): InvocationResult {
  const message = `these arguments cannot be sent: ${problem}`;
  return {
    ok: false,
    error: { type: 'TypeError', mro: ['TypeError', 'Exception', 'BaseException', 'object'], message },
  };
}
