const number = /^[ \t]*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[ \t]*$/;
const integer = /^[ \t]*[-+]?\d+[ \t]*$/;
const infinite = /^[ \t]*([-+]?)inf(?:inity)?[ \t]*$/i;

/** The number a cell stands for, as Python would read it; null when it is none. Infinity is a number. */
export function readNumber(cell: string): number | null {
  if (number.test(cell)) return Number(cell);
  const match = infinite.exec(cell);
  if (!match) return null;
  return match[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

export function isInteger(cell: string): boolean {
  return integer.test(cell);
}
