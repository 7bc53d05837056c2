import type { Shape } from '@holdout/contract';
import { maxFrameBytes } from './frames.ts';

/** Room for an error with its traceback, of characters that take 12 bytes each, and for the answer's own keys. */
const overhead = 384 * 1024;

/** The most bytes an answer of this shape can need, so that nobody waits for megabytes where a number was asked. */
export function mostAnswerBytes(shape: Shape): number {
  return Math.min(maxFrameBytes, overhead + bytesOf(shape));
}

function bytesOf(shape: Shape): number {
  switch (shape.type) {
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return 32;
    case 'string':
      return shape.maxLength * 12 + 4;
    case 'list':
      return 4 + (shape.length ?? shape.maxLength ?? 1_000_000) * (bytesOf(shape.of) + 2);
    case 'record':
      return 4 + shape.maxKeys * (bytesOf(shape.of) + 256);
    case 'object':
      return (
        sum(Object.entries(shape.fields).map(([key, field]) => key.length * 6 + 8 + bytesOf(field))) +
        (shape.allowOther ? 1_000_000 : 0)
      );
    case 'any':
      return shape.maxBytes * 3;
    case 'oneOf':
      return Math.max(...shape.of.map(bytesOf));
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
