const wordsPerSection = 2_200;
const [boxCount, arrowCount, rows] = [300, 450, 15];

const paragraph =
  'Events are kept as they came, with the time at which they happened and the time at which we heard of them. **Labels** come late: a chargeback needs 20 to 90 days, and a payment without one is not yet known to be good.';
const table = '| step | budget |\n|---|---|\n| features | 30 ms |\n| score | 20 ms |';

/** One section as long as nine of them need to be for twenty thousand words. */
export const largeAnswer = makeAnswer();

function makeAnswer(): { text: string; words: number } {
  const block = `${paragraph}\n\n- first\n- second, with \`code\`\n\n${table}\n\n`;
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const text = block.repeat(Math.ceil(wordsPerSection / wordsOf(block)));
  return { text, words: wordsOf(text) };
}

/** A grid of boxes, each with an arrow to one or two further on. */
export const largeDiagram = JSON.stringify({
  format: 1,
  nodes: Array.from({ length: boxCount }, (_, index) => ({
    id: `n-${index}`,
    kind: 'store',
    label: `Box ${index}`,
    note: '',
    x: Math.floor(index / rows) * 260,
    y: (index % rows) * 100,
  })),
  edges: Array.from({ length: arrowCount }, (_, index) => ({
    id: `e-${index}`,
    from: `n-${index % boxCount}`,
    to: `n-${(index * 7 + 16) % boxCount}`,
    label: '',
  })),
  groups: [],
});
