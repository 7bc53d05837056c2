import { type Locale, projectLimits, visibleLine } from '@holdout/contract';
import type { TFunction } from 'i18next';
import { formatBytes } from '../../../lib/quantities.ts';
import type { UploadProblem } from './read-uploads.ts';
import type { PlaceProblem } from './relocate.ts';

export function describePlaceProblem(t: TFunction, problem: PlaceProblem): string {
  const { pathLength, pathDepth } = projectLimits;
  return t(`workspace.files.problem.${problem}`, { length: pathLength, depth: pathDepth });
}

/** What the sentences about a refused save or operation tell: the file, and how much a project may hold. */
export function refusalValues({ path = '' }: { path?: string }, locale: Locale) {
  return {
    path,
    files: projectLimits.files,
    fileBytes: formatBytes(projectLimits.fileBytes, locale),
    totalBytes: formatBytes(projectLimits.totalBytes, locale),
  };
}

/** Why a file was not added. Its name is whatever somebody's disk holds. */
export function describeUploadProblem(t: TFunction, problem: UploadProblem, locale: Locale): string {
  if (problem.kind === 'too_many') return t('workspace.files.tooMany', { files: projectLimits.files });
  const name = visibleLine(problem.name);
  switch (problem.kind) {
    case 'path':
      return `${name}: ${describePlaceProblem(t, problem.problem)}`;
    case 'not_text':
      return t('workspace.files.notText', { name });
    case 'too_large':
      return t('workspace.files.tooLarge', { name, limit: formatBytes(projectLimits.fileBytes, locale) });
    case 'unreadable':
      return t('workspace.files.unreadable', { name });
  }
}
