import type { Diagram, DiagramNode } from '@holdout/contract';
import { groupBy } from './group-by.ts';

/** Lengths in the units of the drawing, which are pixels where nothing is zoomed. */
export const nodeSize = { width: 180, height: 60 } as const;
export const gridStep = 20;

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export const boxOf = ({ x, y }: Point): Box => ({ x, y, ...nodeSize });

/** The smallest box around these, with some room; null around nothing. */
export function boxAround(boxes: readonly Box[], room = 0): Box | null {
  if (boxes.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left - room, y: top - room, width: right - left + 2 * room, height: bottom - top + 2 * room };
}

const frameRoom = 20;
const frameHead = 24;

export interface Frame extends Box {
  id: string;
  label: string;
}

/** Groups have no place of their own: each is drawn around the nodes that are in it. */
export function framesOf({ groups }: Pick<Diagram, 'groups'>, nodes: readonly DiagramNode[]): Frame[] {
  const members = groupBy(nodes, ({ group }) => group);
  return groups.flatMap(({ id, label }) => {
    const box = boxAround((members.get(id) ?? []).map(boxOf), frameRoom);
    return box ? [{ id, label, ...box, y: box.y - frameHead, height: box.height + frameHead }] : [];
  });
}

export interface Route {
  /** As in the `d` of an SVG path. */
  path: string;
  middle: Point;
  end: Point;
  /** The direction in which it arrives, in degrees clockwise from the right. */
  angle: number;
}

const bend = 36;
/** How far an edge in one direction lies from the one in the other, so that both can be seen. */
const shift = 10;

/**
 * From border to border, on the sides that face each other; a loop for an edge that leads back to its own node.
 * @param isBothWays another edge leads back
 */
export function routeBetween(from: Point, to: Point, isBothWays: boolean): Route {
  if (from.x === to.x && from.y === to.y) return loopAt(from);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const isSideways = Math.abs(dx) * nodeSize.height >= Math.abs(dy) * nodeSize.width;
  const sign = Math.sign(isSideways ? dx : dy);
  const aside = isBothWays ? shift * sign : 0;
  const start = exitOf(from, isSideways, sign, aside);
  const end = exitOf(to, isSideways, -sign, aside);
  const reach = sign * Math.max(bend, Math.abs(isSideways ? end.x - start.x : end.y - start.y) / 2);
  const first = isSideways ? { x: start.x + reach, y: start.y } : { x: start.x, y: start.y + reach };
  const second = isSideways ? { x: end.x - reach, y: end.y } : { x: end.x, y: end.y - reach };
  const angle = isSideways ? (sign > 0 ? 0 : 180) : sign * 90;
  return curve(start, first, second, end, angle);
}

function exitOf({ x, y }: Point, isSideways: boolean, sign: number, aside: number): Point {
  const { width, height } = nodeSize;
  const middle = { x: x + width / 2, y: y + height / 2 };
  return isSideways
    ? { x: middle.x + (sign * width) / 2, y: middle.y + aside }
    : { x: middle.x + aside, y: middle.y + (sign * height) / 2 };
}

function loopAt({ x, y }: Point): Route {
  const right = x + nodeSize.width;
  const start = { x: right - 50, y };
  const end = { x: right, y: y + 20 };
  return curve(start, { x: start.x, y: y - 50 }, { x: right + 50, y: end.y }, end, 180);
}

function curve(start: Point, first: Point, second: Point, end: Point, angle: number): Route {
  const at = (axis: keyof Point) => (start[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8;
  const pair = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  return {
    path: `M ${pair(start)} C ${pair(first)}, ${pair(second)}, ${pair(end)}`,
    middle: { x: round(at('x')), y: round(at('y')) },
    end,
    angle,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Whether another edge of these leads back. */
export function findBothWays(edges: Diagram['edges']): (edge: Diagram['edges'][number]) => boolean {
  const ways = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  return ({ from, to }) => ways.has(`${to} ${from}`);
}
