import { z } from 'zod';
import type { PythonFiles } from './mirror.ts';

/** Where the stubs of libraries are, in the server's own small world of files. */
const stubFolder = '/stubs';

/**
 * For code that is written in hours: what is surely wrong, not what lacks an annotation. What Ruff says already is not
 * said twice. The libraries of the sandbox are not here, so their imports are taken as they are.
 */
const project = {
  pythonVersion: '3.13',
  pythonPlatform: 'Linux',
  typeshedPath: '/typeshed',
  stubPath: stubFolder,
  typeCheckingMode: 'basic',
  reportMissingImports: 'none',
  reportMissingModuleSource: 'none',
  reportUndefinedVariable: 'none',
  reportUnusedExpression: 'none',
};

const analysis = {
  // They would come from every module of the standard library, and slow each completion down.
  autoImportCompletions: false,
  logLevel: 'Error',
};

const ConfigurationAsked = z.object({ items: z.array(z.object({ section: z.string().optional() })) });

/** What the server asks of its editor. */
export function answerPyright(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = ConfigurationAsked.parse(params);
  return items.map(({ section }) => (section === 'basedpyright.analysis' ? analysis : null));
}

/** How an editor introduces itself: with the files there are, and with what it understands. */
export function introduce(folder: string, folderUri: string, files: PythonFiles, stubs: PythonFiles) {
  return {
    processId: null,
    rootUri: folderUri,
    workspaceFolders: [{ name: 'project', uri: folderUri }],
    initializationOptions: {
      files: {
        ...inFolder(stubFolder, stubs),
        ...inFolder(folder, files),
        [`${folder}/pyrightconfig.json`]: JSON.stringify(project),
      },
    },
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: {
          completionItem: {
            documentationFormat: ['markdown'],
            resolveSupport: { properties: ['documentation'] },
          },
        },
        signatureHelp: {
          signatureInformation: {
            documentationFormat: ['markdown'],
            parameterInformation: { labelOffsetSupport: true },
          },
        },
        publishDiagnostics: { versionSupport: true },
      },
    },
  };
}

function inFolder(folder: string, files: PythonFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
