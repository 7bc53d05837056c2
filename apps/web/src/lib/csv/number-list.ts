/** A list of offsets that grows; millions of them in an ordinary array would take four times the memory. */
export interface NumberList {
  readonly length: number;
  at(index: number): number;
  push(value: number): void;
  toArray(): Uint32Array;
}

export function createNumberList(): NumberList {
  let items = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => items[index] as number,
    push(value) {
      if (length === items.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(items);
        items = larger;
      }
      items[length] = value;
      length += 1;
    },
    toArray: () => items.slice(0, length),
  };
}
