import { clashSentences, contentSentences, projectLimits } from '@holdout/contract';
import type { Save } from './build-save.ts';

type Refusal = Exclude<Save, { kind: 'ok' }>;

/** Why a save was refused and what would be right, for those who have no page that says it in their language. */
export function describeRefusal(refusal: Refusal): string {
  if (refusal.kind === 'path_refused') return `${refusal.path} ${pathSentences[refusal.problem]}.`;
  const { files, totalBytes } = projectLimits;
  switch (refusal.reason) {
    case 'files':
      return `A project may hold ${files} files; leave out those that it does not need.`;
    case 'fileBytes':
      return `${refusal.path} ${contentSentences.too_large}.`;
    case 'totalBytes':
      return `A project may be ${totalBytes / 1e6} MB in all; make it smaller or leave something out.`;
  }
}

const pathSentences: Record<Extract<Refusal, { kind: 'path_refused' }>['problem'], string> = {
  ...clashSentences,
  read_only: 'is the place of a data file or a visible check; choose another name',
};
