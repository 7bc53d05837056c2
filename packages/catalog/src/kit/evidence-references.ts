import { highestLevel, ids, isAtMost, isSameSet, type ReferenceCheck } from './references.ts';

const file = 'evidence-map';

export function checkEvidenceMap(check: ReferenceCheck): void {
  const { evidenceMap: map, rubric, process, framework } = check.kit;
  check.known(map.rubric, [rubric.id], file, 'rubric');
  check.allKnown(map.applies_to, rubric.applies_to, file, 'applies_to');
  check.require(
    isSameSet(Object.keys(map.rule.observation_values), ids(process.observation_values)),
    file,
    'rule.observation_values: differ from the process',
  );
  for (const one of map.checks) check.known(one.source, ids(map.check_sources), file, one.id);
  for (const item of map.items) checkItem(check, item);
  const used = new Set(map.items.flatMap((item) => item.checks));
  for (const one of map.checks)
    check.require(
      used.has(one.id) !== one.context_only,
      file,
      `${one.id}: ${one.context_only ? 'is for context only, yet feeds an item' : 'feeds no item'}`,
    );
  for (const tag of map.items.flatMap((item) => item.gap_tags))
    check.known(tag, ids(map.gap_tags), file, 'gap_tags');
  check.require(framework.competencies.length > 0, file, 'there is no competency');
}

function checkItem(check: ReferenceCheck, item: ReferenceCheck['kit']['evidenceMap']['items'][number]): void {
  const { evidenceMap: map, rubric, framework } = check.kit;
  check.allKnown(item.checks, ids(map.checks), file, item.id);
  const isHuman = item.kind === 'human';
  check.require(
    isHuman === (item.checks.length === 0) && isHuman === (item.confidence === 'reviewer'),
    file,
    `${item.id}: human items have no checks and are trusted as the reviewer is; others the other way round`,
  );
  if (!isHuman) check.require(item.half !== null, file, `${item.id}: belongs to a half`);
  for (const support of item.supports) {
    check.known(support.competency_id, ids(framework.competencies), file, item.id);
    check.require(
      isAtMost(support.level, highestLevel(rubric, support.competency_id)),
      file,
      `${item.id}: ${support.competency_id} ${support.level} is above what the exercise supports`,
    );
  }
}
