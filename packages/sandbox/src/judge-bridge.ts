import { Shape } from '@holdout/contract';
import { z } from 'zod';
import { SandboxFault } from './fault.ts';
import type { Frame } from './frames.ts';
import type { CallResult, JudgeBridge } from './sandbox.ts';

const Table = z.object({ type: z.literal('table'), name: z.string() });
const Size = z.object({ type: z.literal('size'), name: z.string() });
const Call = z.object({
  type: z.literal('call'),
  function: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  expects: Shape,
  process: z.enum(['new', 'same', 'fresh']),
  timeoutMs: z.int().positive().nullable(),
  returnArguments: z.boolean(),
});
const Result = z.object({
  type: z.literal('result'),
  check: z.string(),
  result: z.string(),
  measures: z.record(z.string(), z.unknown()),
});
const Request = z.discriminatedUnion('type', [Table, Size, Call, Result]);

/** A call without a time limit of its own has only the execution's. */
const longestCallMs = 2 ** 31 - 1;

/** Carries one request of hidden code to the candidate's side. Null when there is nothing to answer. */
export async function answerJudge(
  frame: Frame,
  bridge: JudgeBridge,
): Promise<{ header: Record<string, unknown>; blobs?: Buffer[] } | null> {
  const parsed = Request.safeParse(frame.header);
  if (!parsed.success) {
    throw new SandboxFault(
      'judge',
      `The judge asked for something malformed: ${z.prettifyError(parsed.error)}`,
    );
  }
  const request = parsed.data;
  switch (request.type) {
    case 'result':
      bridge.onResult({ id: request.check, result: request.result, measures: request.measures });
      return null;
    case 'table': {
      const kept = await bridge.keepTable(request.name, frame.blobs[0] ?? Buffer.alloc(0));
      return kept.kind === 'stopped' ? stopped(kept) : { header: { type: 'kept' } };
    }
    case 'size': {
      const size = await bridge.modelSize(request.name);
      if (size.kind === 'stopped') return stopped(size);
      return { header: { type: 'sized', bytes: size.bytes, entries: size.entries } };
    }
    case 'call':
      return returned(await bridge.call({ ...request, timeoutMs: request.timeoutMs ?? longestCallMs }));
  }
}

function stopped({ ended }: { ended: { outcome: string } }) {
  return { header: { type: 'stopped', outcome: ended.outcome } };
}

function returned(result: CallResult) {
  if (result.kind === 'stopped') return stopped(result);
  const header = { type: 'returned', ok: result.kind === 'value', wallMs: result.wallMs };
  if (result.kind === 'value' && result.floats)
    return { header: { ...header, areFloats: true }, blobs: [bytesOf(result.floats)] };
  if (result.kind === 'value')
    return { header, blobs: [json({ value: result.value, arguments: result.arguments })] };
  const { type, mro, message, path, line } = result.error;
  return { header, blobs: [json({ error: { type, mro, message, path, line, is_shape: result.isShape } })] };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
