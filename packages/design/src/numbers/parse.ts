import { type NumberGroup, numberGroups } from '@holdout/contract';
import { Stop } from './problem.ts';
import { readFigure } from './read-figure.ts';
import { type Place, readTokens, type Token } from './tokens.ts';
import { combine, findUnit, plain, type Unit } from './units.ts';

export const functionNames = ['sum', 'min', 'max'] as const;
type FunctionName = (typeof functionNames)[number];
export type Sign = '+' | '-' | '*' | '/' | '^';

export type Expression = { at: Place } & (
  | { kind: 'figure'; amount: number; unit: Unit | null }
  | { kind: 'unit'; unit: Unit }
  | { kind: 'name'; name: string }
  | { kind: 'group'; group: NumberGroup }
  | { kind: 'negative' | 'parentheses'; of: Expression }
  | { kind: 'binary'; sign: Sign; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; given: readonly Expression[] }
);

const comparisons = ['<=', '>=', '<', '>', '='] as const;
export type Comparison = (typeof comparisons)[number];
export interface Check {
  left: Expression;
  comparison: Comparison;
  right: Expression;
}

/** @throws Stop with the first thing that does not belong there */
export function parseFormula(text: string): Expression {
  const parser = createParser(text);
  const expression = parser.parseSum();
  parser.finish();
  return expression;
}

export function parseCheck(text: string): Check {
  const parser = createParser(text);
  const left = parser.parseSum();
  const comparison = comparisons.find((each) => parser.isSign(each));
  if (!comparison) {
    parser.finish();
    throw new Stop({ kind: 'no_comparison' });
  }
  parser.next();
  const right = parser.parseSum();
  parser.finish();
  return { left, comparison, right };
}

function createParser(text: string) {
  const tokens = readTokens(text);
  let index = 0;
  const peek = (ahead = 0): Token => tokens[Math.min(index + ahead, tokens.length - 1)] as Token;
  const next = (): Token => {
    const token = peek();
    index += 1;
    return token;
  };
  const isSign = (sign: string, ahead = 0) => peek(ahead).kind === 'sign' && peek(ahead).text === sign;
  const refuse = ({ kind, at }: Token) =>
    new Stop(
      kind === 'end'
        ? { kind: 'unfinished', at }
        : { kind: 'unexpected', found: text.slice(at.start, at.end), at },
    );
  const expect = (sign: string) => {
    if (!isSign(sign)) throw refuse(peek());
    next();
  };
  const binary = (sign: Sign, left: Expression, right: Expression): Expression => ({
    kind: 'binary',
    sign,
    left,
    right,
    at: { start: left.at.start, end: right.at.end },
  });

  function parseChain(signs: readonly Sign[], parsePart: () => Expression): Expression {
    let left = parsePart();
    while (true) {
      const sign = signs.find((each) => isSign(each));
      if (!sign) return left;
      next();
      left = binary(sign, left, parsePart());
    }
  }
  const parseSum = (): Expression => parseChain(['+', '-'], parseProduct);
  const parseProduct = (): Expression => parseChain(['*', '/'], parseNegative);

  function parseNegative(): Expression {
    if (!isSign('-')) return parsePower();
    const { at } = next();
    const of = parseNegative();
    return { kind: 'negative', of, at: { start: at.start, end: of.at.end } };
  }

  function parsePower(): Expression {
    const base = parsePart();
    if (!isSign('^')) return base;
    next();
    // From the right, as in mathematics: 2 ^ 3 ^ 2 is 2 ^ 9.
    return binary('^', base, parseNegative());
  }

  function parsePart(): Expression {
    const token = next();
    if (token.kind === 'figure') return parseFigure(token);
    if (token.kind === 'name') return isSign('(') ? parseCall(token) : nameOf(token);
    if (token.kind !== 'sign' || token.text !== '(') throw refuse(token);
    const of = parseSum();
    const { end } = peek().at;
    expect(')');
    return { kind: 'parentheses', of, at: { start: token.at.start, end } };
  }

  /** With the unit that follows, and with what it is per if the stroke touches that: `2 kB`, `1200 /s`, `5 EUR/month`. */
  function parseFigure({ text: digits, at }: Token): Expression {
    const amount = readFigure(digits);
    if (amount === null) throw new Stop({ kind: 'unclear_number', found: digits, at });
    let unit: Unit | null = null;
    let { end } = at;
    const first = peek().kind === 'name' ? findUnit(peek().text) : null;
    if (first) {
      unit = first;
      ({ end } = next().at);
    }
    while (isSign('/') && peek(1).kind === 'name' && peek(1).at.start === peek().at.end) {
      const below = findUnit(peek(1).text);
      if (!below) break;
      next();
      ({ end } = next().at);
      unit = {
        name: `${unit?.name ?? ''}/${below.name}`,
        size: (unit?.size ?? 1) / below.size,
        dimension: combine(unit?.dimension ?? plain, below.dimension, -1),
      };
    }
    return { kind: 'figure', amount, unit, at: { start: at.start, end } };
  }

  function parseCall({ text: called, at }: Token): Expression {
    const name = functionNames.find((each) => each === called);
    if (!name) throw new Stop({ kind: 'unknown_function', name: called, at });
    const group = numberGroups.find((each) => each === peek(1).text);
    if (name === 'sum' && group && isSign(')', 2)) {
      index += 2;
      return { kind: 'group', group, at: { start: at.start, end: next().at.end } };
    }
    next();
    const given = [parseSum()];
    while (isSign(';')) {
      next();
      given.push(parseSum());
    }
    const { end } = peek().at;
    expect(')');
    return { kind: 'call', name, given, at: { start: at.start, end } };
  }

  function nameOf({ text: name, at }: Token): Expression {
    const unit = findUnit(name);
    return unit ? { kind: 'unit', unit, at } : { kind: 'name', name, at };
  }

  return {
    parseSum,
    isSign,
    next,
    finish: () => {
      if (peek().kind !== 'end') throw refuse(peek());
    },
  };
}

/** Everything in it, itself first. */
export function partsOf(expression: Expression): Expression[] {
  const inner = (): readonly Expression[] => {
    switch (expression.kind) {
      case 'negative':
      case 'parentheses':
        return [expression.of];
      case 'binary':
        return [expression.left, expression.right];
      case 'call':
        return expression.given;
      default:
        return [];
    }
  };
  return [expression, ...inner().flatMap(partsOf)];
}
