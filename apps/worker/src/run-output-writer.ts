import { StringDecoder } from 'node:string_decoder';
import { appendRunOutput, type Db, type OutputPiece } from '@holdout/db';

/** No pause before the first words: they are what a person waits for. */
const pauseMs = 40;
const largestPiece = 32_000;

/**
 * Carries live output to the database in small batches: often enough to look live, seldom enough not to write a row for
 * each line. One batch after another, so that their running numbers follow the order of the output.
 */
export class RunOutputWriter {
  #pending: OutputPiece[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isFirst = true;
  #writing: Promise<void> = Promise.resolve();
  readonly #decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };

  constructor(
    private readonly db: Db,
    private readonly runId: string,
  ) {}

  write(stream: 'stdout' | 'stderr', chunk: Buffer): void {
    this.#add(stream, this.#decoders[stream].write(chunk));
    if (this.#pending.length === 0) return;
    this.#timer ??= setTimeout(() => this.#flush(), this.#isFirst ? 0 : pauseMs);
    this.#isFirst = false;
  }

  /** Writes what is left, bytes of an unfinished character included. Throws what a write before it met. */
  async end(): Promise<void> {
    for (const stream of ['stdout', 'stderr'] as const) this.#add(stream, this.#decoders[stream].end());
    this.#flush();
    await this.#writing;
  }

  #add(stream: 'stdout' | 'stderr', text: string): void {
    if (text === '') return;
    const last = this.#pending.at(-1);
    if (last?.stream === stream && last.text.length + text.length <= largestPiece) last.text += text;
    else this.#pending.push({ stream, text });
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const pieces = this.#pending;
    this.#pending = [];
    if (pieces.length > 0) {
      this.#writing = this.#writing.then(() => appendRunOutput(this.db, this.runId, pieces));
      this.#writing.catch(() => undefined);
    }
  }
}
