import {
  type LocalizedText,
  LocalizedText as LocalizedTextSchema,
  type ProjectFile,
} from '@holdout/contract';
import { z } from 'zod';
import { judgeRequest, prepareWorld, type WorldRequest, worldKey } from './prepare-world.ts';

/** What a candidate of one world is given: project to start from, data files, and the texts with this world's names. */
export interface Workspace {
  starter: ProjectFile[];
  data: DataFile[];
  /** What this world calls its columns; filled into the texts already. */
  terms: Record<string, string>;
  statement: LocalizedText;
  dictionary: LocalizedText | null;
}

/** Lies beside the project in every execution, read-only on the platform, part of no revision and no submission. */
export type DataFile = z.infer<typeof DataFile>;
const DataFile = z.object({ path: z.string(), content: z.string() });
const WorldFiles = z.object({ data: z.array(DataFile), terms: z.record(z.string(), z.string()) });

export async function buildWorkspace(request: WorldRequest): Promise<Workspace> {
  const { data, terms } = await selectWorldFiles(request);
  const { starter, statement, dictionary } = request.challenge;
  return {
    starter,
    data,
    terms,
    statement: fillTerms(statement, terms),
    dictionary: dictionary && fillTerms(dictionary, terms),
  };
}

async function selectWorldFiles(request: WorldRequest): Promise<z.infer<typeof WorldFiles>> {
  const kept = await request.preparedCache.obtain(worldKey(request, 'workspace'), async () => {
    const prepared = await prepareWorld(request);
    const judge = await request.sandbox.openJudge(judgeRequest(request, 'workspace', prepared));
    try {
      const { files, terms } = await judge.workspace();
      const data = files.map(({ path, content }) => ({ path, content: content.toString() }));
      return Buffer.from(JSON.stringify({ data, terms } satisfies z.infer<typeof WorldFiles>));
    } finally {
      await judge.close();
    }
  });
  return WorldFiles.parse(JSON.parse(kept.toString('utf8')));
}

const placeholder = /\{\{(\w+)\}\}/g;

/** `{{status_column}}` in a dictionary becomes what this world calls it. An author's missing term is a fault of ours. */
function fillTerms(text: LocalizedText, terms: Record<string, string>): LocalizedText {
  const fill = (one: string) =>
    one.replace(placeholder, (_, name: string) => {
      const term = terms[name];
      if (term === undefined) throw new Error(`The world has no term "${name}" for the dictionary.`);
      return term;
    });
  return LocalizedTextSchema.parse({ en: fill(text.en), fr: fill(text.fr) });
}
