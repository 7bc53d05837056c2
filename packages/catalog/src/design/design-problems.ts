import {
  type DesignGuide,
  type DesignManifest,
  designEvidenceSource,
  type Framework,
} from '@holdout/contract';
import type { Problem } from '../catalog-error.ts';
import { observableIn } from '../kit/references.ts';

/** The sections of a file are those of the manifest, once each and in its order. */
export function findSectionProblems(
  manifest: DesignManifest,
  sections: { id: string }[],
  path: string,
  problems: Problem[],
): void {
  const listed = manifest.sections;
  const there = sections.map(({ id }) => id);
  const found = [
    ...findRepeated(there).map((id) => `${id} is there twice`),
    ...listed.filter((id) => !there.includes(id)).map((id) => `${id} is missing`),
    ...there
      .filter((id) => !listed.includes(id))
      .map((id) => `challenge.yaml does not list the section ${id}`),
  ];
  if (found.length === 0 && there.join() !== listed.join())
    found.push('stand in another order than in challenge.yaml');
  problems.push(...found.map((message) => ({ path, message: `sections: ${message}` })));
}

/** Ids that are there twice, competencies that nobody could rate by this design. */
export function findGuideProblems(
  guide: DesignGuide,
  framework: Framework | undefined,
  path: string,
  problems: Problem[],
): void {
  const indicators = guide.sections.flatMap((section) => section.indicators);
  const rated = guide.level_anchors.map((anchor) => anchor.competency_id);
  const found = [
    ...findRepeated(indicators.map(({ id }) => id)).map((id) => `indicators: ${id} is there twice`),
    ...findRepeated(guide.curveballs.map(({ id }) => id)).map((id) => `curveballs: ${id} is there twice`),
    ...findRepeated(rated).map((id) => `level_anchors: ${id} is there twice`),
    ...indicators
      .filter((indicator) => !rated.includes(indicator.competency_id))
      .map(({ id, competency_id }) => `indicators.${id}: level_anchors has no competency "${competency_id}"`),
    ...rated
      .filter((id) => framework && !isSeenInDesigns(framework, id))
      .map(
        (id) => `level_anchors.${id}: the framework has no such competency, or none that a design can show`,
      ),
  ];
  problems.push(...found.map((message) => ({ path, message })));
}

function isSeenInDesigns(framework: Framework, competency: string): boolean {
  return ![undefined, 'none'].includes(observableIn(framework, competency, designEvidenceSource));
}

export function findRepeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))];
}
