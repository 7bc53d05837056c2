import { Completion, CompletionItem } from '../../../lib/python/pyright/shapes.ts';
import { monaco } from '../monaco.ts';
import type { LanguageServer } from './language-server.ts';
import { toKind, toRange } from './lsp-to-monaco.ts';

/** A suggestion, with what the server needs to tell more about it. */
interface Suggestion extends monaco.languages.CompletionItem {
  asAnswered: CompletionItem;
}

export function offerCompletion(server: LanguageServer): monaco.IDisposable {
  return monaco.languages.registerCompletionItemProvider('python', {
    triggerCharacters: ['.'],
    provideCompletionItems: async (model, position, _context, token) => {
      const found = await server.ask(model, 'textDocument/completion', position, Completion, token);
      if (!found) return null;
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const word = new monaco.Range(position.lineNumber, startColumn, position.lineNumber, endColumn);
      // The server calls every list incomplete. With the next letters fewer fit, and the editor finds those by itself.
      return { suggestions: found.items.map((item) => toSuggestion(item, word)) };
    },
    resolveCompletionItem: async (item, token) => {
      const { asAnswered } = item as Suggestion;
      const more = await server.resolve('completionItem/resolve', asAnswered, CompletionItem, token);
      return more?.documentation ? { ...item, documentation: { value: more.documentation } } : item;
    },
  });
}

function toSuggestion(item: CompletionItem, word: monaco.IRange): Suggestion {
  return {
    asAnswered: item,
    label: item.label,
    kind: toKind(item.kind),
    detail: item.detail,
    sortText: item.sortText,
    filterText: item.filterText,
    insertText: item.textEdit?.newText ?? item.insertText ?? item.label,
    range: item.textEdit ? toRange(item.textEdit.range) : word,
  };
}
