/**
 * Takes the engine's attach stream apart. Each piece has a header of eight bytes: the stream it belongs to, three
 * zeros, and its length. Nothing is kept but the piece's header, so a flood costs no memory here.
 */
export class Demux {
  #header = Buffer.alloc(8);
  #headerLength = 0;
  #left = 0;
  #isError = false;

  constructor(
    private readonly onOutput: (chunk: Buffer) => void,
    private readonly onErrorOutput: (chunk: Buffer) => void,
  ) {}

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left === 0) {
        const count = Math.min(8 - this.#headerLength, chunk.length - at);
        chunk.copy(this.#header, this.#headerLength, at, at + count);
        this.#headerLength += count;
        at += count;
        if (this.#headerLength < 8) return;
        this.#headerLength = 0;
        this.#isError = this.#header[0] === 2;
        this.#left = this.#header.readUInt32BE(4);
      } else {
        const piece = chunk.subarray(at, at + this.#left);
        at += piece.length;
        this.#left -= piece.length;
        (this.#isError ? this.onErrorOutput : this.onOutput)(piece);
      }
    }
  }
}
