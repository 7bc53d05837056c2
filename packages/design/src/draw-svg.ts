import { type Diagram, type NodeKind, visibleText } from '@holdout/contract';
import { boxAround, boxOf, findBothWays, framesOf, nodeSize, type Route, routeBetween } from './geometry.ts';
import { kindMarks } from './kind-marks.ts';
import { wrapLabel } from './wrap-label.ts';

export interface Colours {
  ground: string;
  node: string;
  text: string;
  quiet: string;
  line: string;
}

export const svgColours: Record<'light' | 'dark', Colours> = {
  light: { ground: '#fcfbf9', node: '#ffffff', text: '#24221f', quiet: '#6b665d', line: '#8d877c' },
  dark: { ground: '#1d1c1a', node: '#2c2a27', text: '#ebe8e2', quiet: '#aea99f', line: '#868178' },
};

export interface SvgWords {
  title: string;
  kinds: Record<NodeKind, string>;
}

const margin = 24;
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/** The diagram as a picture: lines, shapes and escaped text, nothing that a viewer could run or fetch. */
export function drawSvg(diagram: Diagram, words: SvgWords, colours = svgColours.light): string {
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const frames = framesOf(diagram, diagram.nodes);
  const isBothWays = findBothWays(diagram.edges);
  const routes = diagram.edges.flatMap((edge) => {
    const [start, end] = [nodes.get(edge.from), nodes.get(edge.to)];
    return start && end ? [{ route: routeBetween(start, end, isBothWays(edge)), label: edge.label }] : [];
  });
  const middles = routes.map(({ route: { middle } }) => ({ ...middle, width: 0, height: 0 }));
  const { x, y, width, height } = boxAround([...diagram.nodes.map(boxOf), ...frames, ...middles], margin) ?? {
    x: 0,
    y: 0,
    ...nodeSize,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${font}">`,
    `<title>${escapeXml(words.title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.ground}"/>`,
    ...frames.map((frame) => drawFrame(frame, colours)),
    ...routes.map(({ route }) => drawRoute(route, colours)),
    ...diagram.nodes.map((node) => drawNode(node, words, colours)),
    ...routes.map(({ route, label }) => drawEdgeLabel(route, label, colours)),
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function drawFrame(frame: ReturnType<typeof framesOf>[number], { line, quiet }: Colours): string {
  const { x, y, width, height, label } = frame;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="none" stroke="${line}" stroke-dasharray="4 4"/>${text(x + 12, y + 20, 12, quiet, label)}`;
}

function drawRoute({ path, end, angle }: Route, { line }: Colours): string {
  const head = `<path d="M -8 -4 L 0 0 L -8 4 Z" transform="translate(${end.x} ${end.y}) rotate(${angle})" fill="${line}"/>`;
  return `<path d="${path}" fill="none" stroke="${line}" stroke-width="1.5"/>${head}`;
}

function drawEdgeLabel({ middle }: Route, label: string, { ground, quiet }: Colours): string {
  const [shown] = wrapLabel(label, 28, 1);
  if (!shown) return '';
  // Around the letters, so that a line behind them does not cross them out.
  const halo = `stroke="${ground}" stroke-width="4" paint-order="stroke" text-anchor="middle"`;
  return text(middle.x, middle.y + 4, 12, quiet, shown, halo);
}

function drawNode(node: Diagram['nodes'][number], words: SvgWords, colours: Colours): string {
  const { x, y, kind, label, note } = node;
  const { width, height } = nodeSize;
  const lines = wrapLabel(label, 22, 2);
  return [
    '<g>',
    note && `<title>${escapeXml(note)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${colours.node}" stroke="${colours.line}"/>`,
    `<path d="${kindMarks[kind]}" transform="translate(${x + 10} ${y + 6}) scale(0.8125)" fill="none" stroke="${colours.quiet}" stroke-width="1.4"/>`,
    text(x + 28, y + 17, 11, colours.quiet, words.kinds[kind]),
    ...lines.map((line, index) => text(x + 10, y + 34 + index * 16, 13, colours.text, line)),
    '</g>',
  ].join('');
}

function text(x: number, y: number, size: number, colour: string, words: string, more = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${more && ` ${more}`}>${escapeXml(words)}</text>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML knows no control characters, not even escaped ones. */
function escapeXml(words: string): string {
  return visibleText(words.toWellFormed())
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] as string);
}
