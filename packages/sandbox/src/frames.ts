import { JsonProblem, parseStrictJson } from './strict-json.ts';

/** One message on the line to a container: a JSON header, and raw bytes that go with it. */
export interface Frame {
  header: Record<string, unknown>;
  blobs: Buffer[];
}

export const marker = Buffer.from('HOLDOUT/1\n');
export const maxFrameBytes = 64 * 1024 * 1024;
/** Enough for any answer of the driver. A judge may send rows as arguments in its header. */
export const driverHeaderBytes = 1024 * 1024;
const maxBlobs = 1024;

export class FrameProblem extends Error {}

export function encodeFrame(header: Record<string, unknown>, blobs: Buffer[] = []): Buffer[] {
  const full = blobs.length > 0 ? { ...header, blobs: blobs.map((blob) => blob.length) } : header;
  const text = Buffer.from(JSON.stringify(full));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return [length, text, ...blobs];
}

/** Puts frames together from bytes as they come. Throws `FrameProblem` at the first byte that cannot be part of one. */
export class FrameReader {
  #pieces: Buffer[] = [];
  #size = 0;
  #headerLength: number | null = null;
  #header: Record<string, unknown> | null = null;
  #blobLengths: number[] = [];

  constructor(
    private readonly onFrame: (frame: Frame) => void,
    private readonly maxHeaderBytes = driverHeaderBytes,
  ) {}

  /** Whether nothing has come that is not yet part of a complete frame. */
  get isEmpty(): boolean {
    return this.#size === 0 && this.#headerLength === null;
  }

  push(chunk: Buffer): void {
    this.#pieces.push(chunk);
    this.#size += chunk.length;
    while (this.#step());
  }

  #step(): boolean {
    if (this.#headerLength === null) {
      if (this.#size < 4) return false;
      const length = this.#take(4).readUInt32BE(0);
      if (length > this.maxHeaderBytes) throw new FrameProblem(`a header of ${length} bytes`);
      this.#headerLength = length;
    }
    if (this.#header === null) {
      if (this.#size < this.#headerLength) return false;
      this.#header = parseHeader(this.#take(this.#headerLength));
      this.#blobLengths = blobLengths(this.#header);
    }
    const total = this.#blobLengths.reduce((sum, length) => sum + length, 0);
    if (this.#size < total) return false;
    const { blobs: _blobs, ...header } = this.#header;
    const blobs = this.#blobLengths.map((length) => this.#take(length));
    this.#headerLength = null;
    this.#header = null;
    this.#blobLengths = [];
    this.onFrame({ header, blobs });
    return true;
  }

  #take(length: number): Buffer {
    if (this.#pieces.length !== 1) this.#pieces = [Buffer.concat(this.#pieces)];
    const all = this.#pieces[0] ?? Buffer.alloc(0);
    this.#pieces = all.length === length ? [] : [all.subarray(length)];
    this.#size -= length;
    return all.subarray(0, length);
  }
}

function parseHeader(bytes: Buffer): Record<string, unknown> {
  try {
    const header = parseStrictJson(bytes);
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return { ...header };
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    throw new FrameProblem(`a header that is ${error.message}`);
  }
  throw new FrameProblem('a header that is not an object');
}

function blobLengths(header: Record<string, unknown>): number[] {
  const lengths = header.blobs ?? [];
  if (!Array.isArray(lengths) || lengths.length > maxBlobs)
    throw new FrameProblem('a malformed list of blobs');
  let total = 0;
  for (const length of lengths) {
    if (!Number.isSafeInteger(length) || length < 0) throw new FrameProblem('a malformed blob length');
    total += length;
  }
  if (total > maxFrameBytes) throw new FrameProblem(`a frame of ${total} bytes`);
  return lengths;
}
