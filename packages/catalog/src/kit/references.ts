import type {
  DesignPrompt,
  EvidenceMap,
  Framework,
  HiringProcess,
  Kit,
  Level,
  RubricContent,
} from '@holdout/contract';
import { levels } from '@holdout/contract';
import type { Problem } from '../catalog-error.ts';

export type KitParts = Omit<Kit, 'id' | 'digest'> & { designs: DesignPrompt[] };

/** Collects what does not resolve, with the file it stands in. */
export class ReferenceCheck {
  constructor(
    readonly kit: KitParts,
    private readonly problems: Problem[],
  ) {}

  refuse(file: string, message: string): void {
    this.problems.push({ path: `${file}.yaml`, message });
  }
  require(isSound: boolean, file: string, message: string): void {
    if (!isSound) this.refuse(file, message);
  }
  known(value: string, allowed: Iterable<string>, file: string, where: string): void {
    for (const one of allowed) if (one === value) return;
    this.refuse(file, `${where}: unknown "${value}"`);
  }
  allKnown(values: string[], allowed: string[], file: string, where: string): void {
    for (const value of values) this.known(value, allowed, file, where);
  }
}

export const ids = (entries: { id: string }[]): string[] => entries.map((entry) => entry.id);
export const isSameSet = (a: string[], b: string[]): boolean =>
  JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
export const isAtMost = (level: Level, top: Level | null): boolean =>
  top !== null && levels.indexOf(level) <= levels.indexOf(top);

export function highestLevel(rubric: RubricContent, competency: string): Level | null {
  return rubric.competencies.find((one) => one.competency_id === competency)?.highest_level ?? null;
}
export function stageOfRound(process: HiringProcess, round: string): string | undefined {
  return process.rounds.find((one) => one.id === round)?.stage;
}
export function selectStage(
  process: HiringProcess,
  id: string | undefined,
): HiringProcess['stages'][number] | undefined {
  return process.stages.find((one) => one.id === id);
}
export function observableIn(framework: Framework, competency: string, source: string): string | undefined {
  return framework.competencies.find((one) => one.id === competency)?.observable_in[source];
}
export function itemIds(map: EvidenceMap): string[] {
  return ids(map.items);
}
