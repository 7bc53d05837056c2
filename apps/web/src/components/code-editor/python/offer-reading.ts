import { Definitions, Hover, Signatures } from '../../../lib/python/pyright/shapes.ts';
import { monaco } from '../monaco.ts';
import type { LanguageServer } from './language-server.ts';
import { toRange } from './lsp-to-monaco.ts';

/** What a name means, where it comes from, and what a function takes. */
export function offerReading(server: LanguageServer): monaco.IDisposable[] {
  return [
    monaco.languages.registerHoverProvider('python', {
      provideHover: async (model, position, token) => {
        const hover = await server.ask(model, 'textDocument/hover', position, Hover, token);
        if (!hover) return null;
        return { contents: [{ value: hover.contents }], range: hover.range && toRange(hover.range) };
      },
    }),
    monaco.languages.registerDefinitionProvider('python', {
      provideDefinition: async (model, position, token) => {
        const places = await server.ask(model, 'textDocument/definition', position, Definitions, token);
        // The standard library is known, but not here to be read.
        return (places ?? []).flatMap(({ uri, range }) => {
          const target = server.modelOf(uri);
          return target ? [{ uri: target.uri, range: toRange(range) }] : [];
        });
      },
    }),
    monaco.languages.registerSignatureHelpProvider('python', {
      signatureHelpTriggerCharacters: ['(', ','],
      provideSignatureHelp: async (model, position, token) => {
        const found = await server.ask(model, 'textDocument/signatureHelp', position, Signatures, token);
        if (!found) return null;
        const { activeSignature, activeParameter } = found;
        const signatures = found.signatures.map((signature) => ({
          label: signature.label,
          documentation: signature.documentation && { value: signature.documentation },
          parameters: signature.parameters,
          activeParameter: signature.activeParameter ?? undefined,
        }));
        return {
          value: { signatures, activeSignature: activeSignature ?? 0, activeParameter: activeParameter ?? 0 },
          dispose: () => undefined,
        };
      },
    }),
  ];
}
