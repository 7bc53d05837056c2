import {
  answerPath,
  answerPaths,
  assumptionsPath,
  type EvidenceLink,
  numbersPath,
  type ReviewDesk,
  systemDiagramPath,
} from '@holdout/contract';
import type { TFunction } from 'i18next';
import type { Destination } from './place/use-place.ts';

/** Two links are the same when they point to the same thing. */
export function sameLink(a: EvidenceLink, b: EvidenceLink): boolean {
  return evidenceKey(a) === evidenceKey(b);
}

export function evidenceKey(link: EvidenceLink): string {
  switch (link.kind) {
    case 'check':
      return `check ${link.checkId}`;
    case 'code':
      return `code ${link.path} ${link.startLine} ${link.endLine}`;
    case 'finding':
      return `finding ${link.path} ${link.line} ${link.rule}`;
  }
}

export function destinationOf(link: EvidenceLink, { design }: Pick<ReviewDesk, 'design'>): Destination {
  switch (link.kind) {
    case 'check':
      return { tab: 'checks', check: link.checkId };
    case 'code': {
      const lines = { startLine: link.startLine, endLine: link.endLine };
      return { tab: isPartOfAnswer(link.path, design) ? 'answer' : 'code', file: link.path, lines };
    }
    case 'finding':
      return { tab: 'code', file: link.path, lines: { startLine: link.line, endLine: link.line } };
  }
}

type Named = Pick<ReviewDesk, 'checks' | 'design'>;

export function labelOf(link: EvidenceLink, view: Named, t: TFunction): string {
  switch (link.kind) {
    case 'check':
      return view.checks.find(({ id }) => id === link.checkId)?.title ?? link.checkId;
    case 'code':
      return link.startLine === link.endLine
        ? t('desk.rating.line', { path: nameOf(link.path, view, t), start: link.startLine })
        : t('desk.rating.lines', {
            path: nameOf(link.path, view, t),
            start: link.startLine,
            end: link.endLine,
          });
    case 'finding':
      return t('desk.rating.finding', { rule: link.rule, path: link.path, line: link.line });
  }
}

function isPartOfAnswer(path: string, design: ReviewDesk['design']): boolean {
  return design !== null && answerPaths(design.sections.map(({ id }) => id)).includes(path);
}

/** A part of an answer goes by its title. */
function nameOf(path: string, { design }: Named, t: TFunction): string {
  if (design === null) return path;
  if (path === systemDiagramPath) return t('design.diagram.title');
  if (path === numbersPath) return t('design.numbers.title');
  if (path === assumptionsPath) return t('design.assumptions.title');
  return design.sections.find(({ id }) => answerPath(id) === path)?.title ?? path;
}
