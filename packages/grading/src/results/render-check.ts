import type {
  CheckResultValue,
  CheckSentences,
  CheckText,
  EvidenceMap,
  Locale,
  Measures,
} from '@holdout/contract';
import { fillSentence, hasAllMeasures } from './fill-sentence.ts';

const impliesNothing = {
  en: 'Nothing follows from it, neither for nor against.',
  fr: 'Rien n’en découle, ni pour ni contre.',
};

/** The sentences of a check for what was found. An author's words first; else what the value means in general. */
export function renderCheck(
  sentences: CheckSentences,
  result: CheckResultValue,
  measures: Measures,
  locale: Locale,
  meanings: EvidenceMap['rule']['result_meanings'],
): CheckText {
  const fill = (text: string) => fillSentence(text, measures, locale);
  const isTold = result === 'met' || result === 'partly' || result === 'not_met';
  const choose = (part: 'saw' | 'implies', general: string): string => {
    const special = sentences[part][result];
    if (special !== undefined) return fill(special);
    const any = sentences[part].any;
    const fits = part === 'saw' ? result !== 'not_run' : isTold;
    return any !== undefined && fits && hasAllMeasures(any, measures) ? fill(any) : general;
  };
  return {
    title: sentences.title,
    did: fill(sentences.did),
    saw: choose('saw', meanings[result][locale]),
    implies: choose('implies', isTold ? meanings[result][locale] : impliesNothing[locale]),
    otherExplanations: sentences.other_explanations.map(fill),
  };
}
