import {
  CheckSentences,
  graderChecks,
  isGraderCheck,
  locales,
  type PipelineManifest,
} from '@holdout/contract';
import { z } from 'zod';
import type { Problem } from '../catalog-error.ts';
import { parseShape, parseYaml } from '../read-yaml.ts';

type Sentences = Record<string, { en: CheckSentences; fr: CheckSentences }>;

/** `checks.en.yaml` and `checks.fr.yaml`: the sentences of every check, the same checks and placeholders in both. */
export function readCheckSentences(
  manifest: PipelineManifest,
  textOf: (path: string) => string | undefined,
  problems: Problem[],
): Sentences {
  const [en, fr] = locales.map((locale) => {
    const file = `checks.${locale}.yaml`;
    const text = textOf(file);
    if (text === undefined) return undefined;
    const parsed = parseShape(
      z.record(z.string(), CheckSentences),
      parseYaml(text, file, problems),
      file,
      problems,
    );
    if (parsed) findGaps(manifest, parsed, file, problems);
    return parsed;
  });
  if (!en || !fr) return {};
  const sentences: Sentences = {};
  for (const id of manifest.checks) {
    const [english, french] = [en[id], fr[id]];
    if (!english || !french) continue;
    comparePlaceholders(id, english, french, problems);
    sentences[id] = { en: english, fr: french };
  }
  return sentences;
}

function findGaps(
  manifest: PipelineManifest,
  parsed: Record<string, CheckSentences>,
  file: string,
  problems: Problem[],
): void {
  for (const id of manifest.checks)
    if (!parsed[id]) problems.push({ path: file, message: `${id}: has no sentences` });
  for (const [id, check] of Object.entries(parsed)) {
    if (!manifest.checks.includes(id))
      problems.push({ path: file, message: `${id}: challenge.yaml does not list this check` });
    for (const part of ['saw', 'implies'] as const)
      if (
        check[part].any === undefined &&
        (check[part].met === undefined || check[part].not_met === undefined)
      )
        problems.push({ path: file, message: `${id}.${part}: needs "any", or both "met" and "not_met"` });
    const measures: readonly string[] | null = isGraderCheck(id) ? graderChecks[id] : null;
    for (const name of measures ? namesOf(check) : [])
      if (!measures?.includes(name))
        problems.push({ path: file, message: `${id}: the grader has no measure {${name}} for it` });
    for (const [place, text] of sentencesOf(check))
      for (const broken of findBrokenPlaceholders(text))
        problems.push({ path: file, message: `${id}.${place}: not a placeholder: ${broken}` });
  }
}

const placeholder = /\{([a-z][a-z0-9_]*)(?::(\+?,?(?:\.\d{1,2})?[dfg%]?))?\}/gi;

function findBrokenPlaceholders(text: string): string[] {
  return text.replace(placeholder, '').match(/\{[^}]*\}?|\}/g) ?? [];
}

function comparePlaceholders(id: string, en: CheckSentences, fr: CheckSentences, problems: Problem[]): void {
  const french = new Map(sentencesOf(fr));
  const english = new Map(sentencesOf(en));
  for (const [place, text] of english) {
    const translated = french.get(place);
    if (translated === undefined)
      problems.push({ path: 'checks.fr.yaml', message: `${id}.${place}: translation missing` });
    else if (namesIn(text) !== namesIn(translated))
      problems.push({
        path: 'checks.fr.yaml',
        message: `${id}.${place}: placeholders differ from checks.en.yaml (${namesIn(translated) || 'none'} against ${namesIn(text) || 'none'})`,
      });
  }
  for (const place of french.keys())
    if (!english.has(place))
      problems.push({ path: 'checks.en.yaml', message: `${id}.${place}: translation missing` });
}

function sentencesOf(check: CheckSentences): [string, string][] {
  return [
    ['title', check.title],
    ['did', check.did],
    ...Object.entries(check.saw).map(([value, text]): [string, string] => [`saw.${value}`, text]),
    ...Object.entries(check.implies).map(([value, text]): [string, string] => [`implies.${value}`, text]),
    ...check.other_explanations.map((text, n): [string, string] => [`other_explanations.${n + 1}`, text]),
  ];
}

function namesIn(text: string): string {
  const names = [...text.matchAll(placeholder)].map(([, name]) => name as string);
  return [...new Set(names)].sort().join(', ');
}

function namesOf(check: CheckSentences): string[] {
  const all = sentencesOf(check).map(([, text]) => namesIn(text));
  return [...new Set(all.flatMap((names) => (names ? names.split(', ') : [])))];
}
