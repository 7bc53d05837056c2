import type { CheckResult, EvidenceItem, Locale, ReviewDesk } from '@holdout/contract';
import { speaksFor } from './evaluate-evidence.ts';

export type OverviewSentence = ReviewDesk['overview'][number];

const trustRank = { high: 0, medium: 1, low: 2, reviewer: 3 };
const toneRank = { did_not_hold: 0, in_part: 1, unclear: 2, held: 3, not_looked_at: 4 };

/**
 * What held and what did not, in sentences, most telling first: what a highly trusted check did not find, then less
 * trusted ones, then what held in part, then what cannot be told, then what held. No totals. Items must be in the same language.
 */
export function describeOverview(
  checks: CheckResult[],
  items: EvidenceItem[],
  locale: Locale,
): OverviewSentence[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const told = items
    .filter((item) => item.checks.length > 0)
    .flatMap((item) => describeItem(item, byId, locale).map((sentence) => ({ sentence, item })))
    .sort(
      (a, b) =>
        toneRank[a.sentence.tone] - toneRank[b.sentence.tone] ||
        trustRank[a.item.confidence] - trustRank[b.item.confidence] ||
        weightOf(b.item) - weightOf(a.item),
    )
    .map(({ sentence }) => sentence);
  const notRun = checks.filter((check) => check.result === 'not_run').map((check) => check.id);
  return notRun.length === 0 ? told : [...told, describeNotRun(notRun, told.length > 0, locale)];
}

function describeItem(
  item: EvidenceItem,
  byId: Map<string, CheckResult>,
  locale: Locale,
): OverviewSentence[] {
  const withResult = (...results: string[]) =>
    item.checks.filter((check) => results.includes(check.result)).map((check) => check.id);
  const firstOf = (ids: string[]) => byId.get(ids[0] ?? '');
  const failed = withResult('not_met');
  const partly = withResult('partly');
  const open = withResult('unclear', 'unknown', 'pessimistic');

  if (item.value !== null && item.value >= speaksFor)
    return [{ tone: 'held', text: item.statement, checkIds: item.checks.map((check) => check.id) }];
  if (failed.length > 0) {
    // With a value the item's own sentence says it; without one, another check is open and only this one is told.
    const text = item.value === null ? firstOf(failed)?.saw : item.statement;
    return [{ tone: 'did_not_hold', text: text ?? item.statement, checkIds: [...failed, ...partly] }];
  }
  if (partly.length > 0)
    return [{ tone: 'in_part', text: firstOf(partly)?.saw ?? item.statement, checkIds: partly }];
  const check = firstOf(open);
  if (!check) return [];
  const text = check.result === 'pessimistic' ? check.saw : `${cannotBeTold[locale]}${check.title}`;
  return [{ tone: 'unclear', text, checkIds: open }];
}

function describeNotRun(checkIds: string[], hasOthers: boolean, locale: Locale): OverviewSentence {
  return { tone: 'not_looked_at', text: didNotRun[locale][hasOthers ? 'some' : 'all'], checkIds };
}

const weightOf = (item: EvidenceItem) => item.supports.reduce((sum, support) => sum + support.weight, 0);

const cannotBeTold = { en: 'Cannot be told: ', fr: 'On ne peut pas le dire\u202f: ' };
const didNotRun = {
  en: {
    some: 'Some checks did not run; nothing follows from them.',
    all: 'No check could run: see what happened to the execution first.',
  },
  fr: {
    some: 'Certains contrôles n’ont pas tourné\u202f; rien n’en découle.',
    all: 'Aucun contrôle n’a pu tourner\u202f: voyez d’abord ce qui est arrivé à l’exécution.',
  },
};
