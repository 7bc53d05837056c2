import type { LspRange } from '../../../lib/python/pyright/shapes.ts';
import { monaco } from '../monaco.ts';

export function toRange({ start, end }: LspRange): monaco.IRange {
  return {
    startLineNumber: start.line + 1,
    startColumn: start.character + 1,
    endLineNumber: end.line + 1,
    endColumn: end.character + 1,
  };
}

export function toLspPosition({ lineNumber, column }: monaco.Position) {
  return { line: lineNumber - 1, character: column - 1 };
}

/** Monaco calls a question off by a token; everybody else by a signal. */
export function toSignal(token: monaco.CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

const { CompletionItemKind: Kind } = monaco.languages;

/** In the order in which language servers count them, from 1. */
const kinds = [
  Kind.Text,
  Kind.Method,
  Kind.Function,
  Kind.Constructor,
  Kind.Field,
  Kind.Variable,
  Kind.Class,
  Kind.Interface,
  Kind.Module,
  Kind.Property,
  Kind.Unit,
  Kind.Value,
  Kind.Enum,
  Kind.Keyword,
  Kind.Snippet,
  Kind.Color,
  Kind.File,
  Kind.Reference,
  Kind.Folder,
  Kind.EnumMember,
  Kind.Constant,
  Kind.Struct,
  Kind.Event,
  Kind.Operator,
  Kind.TypeParameter,
];

export function toKind(kind: number | undefined): monaco.languages.CompletionItemKind {
  return kinds[(kind ?? 1) - 1] ?? Kind.Text;
}
