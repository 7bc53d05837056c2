import { type Diagram, type DiagramNode, nodeKinds } from '@holdout/contract';

/** Random numbers that are the same in every run (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const texts = ['', 'Events', 'Magasin à "features"', '<script>&\n', '名前 ', '\u202eevil', 'a'.repeat(120)];

/** Any diagram at all: cycles, loops, double edges, texts that mean something elsewhere. */
export function makeDiagram(random: (below: number) => number): Diagram {
  const groups = Array.from({ length: random(3) }, (_, index) => ({
    id: `g-${index}`,
    label: anyText(random),
  }));
  const nodes = Array.from({ length: random(12) }, (_, index): DiagramNode => {
    const group = groups[random(4)]?.id;
    return {
      id: `n-${(index * 7919) % 97}-${index}`,
      kind: nodeKinds[random(nodeKinds.length)] ?? 'source',
      label: anyText(random),
      note: anyText(random),
      x: random(2000) - 1000,
      y: random(2000) - 1000,
      ...(group ? { group } : {}),
    };
  });
  const anyNode = () => nodes[random(nodes.length)]?.id ?? '';
  const edges = Array.from({ length: nodes.length === 0 ? 0 : random(20) }, (_, index) => ({
    id: `e-${(index * 31) % 57}-${index}`,
    from: anyNode(),
    to: anyNode(),
    label: anyText(random),
  }));
  return { format: 1, nodes, edges, groups };
}

function anyText(random: (below: number) => number): string {
  return texts[random(texts.length)] ?? '';
}

/** A diagram in few words: `a -> b` for an edge, and nodes of these kinds. */
export function sketch(kinds: Record<string, DiagramNode['kind']>, ...arrows: string[]): Diagram {
  const nodes = Object.entries(kinds).map(([id, kind], index) => ({
    id,
    kind,
    label: id.toUpperCase(),
    note: '',
    x: index * 200,
    y: 0,
  }));
  const edges = arrows.map((arrow, index) => {
    const [from = '', to = ''] = arrow.split(' -> ');
    return { id: `edge-${index}`, from, to, label: '' };
  });
  return { format: 1, nodes, edges, groups: [] };
}
