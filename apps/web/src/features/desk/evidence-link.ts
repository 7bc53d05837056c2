import type { EvidenceLink, ReviewDesk } from '@holdout/contract';
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

export function destinationOf(link: EvidenceLink): Destination {
  switch (link.kind) {
    case 'check':
      return { tab: 'checks', check: link.checkId };
    case 'code':
      return { tab: 'code', file: link.path, lines: { startLine: link.startLine, endLine: link.endLine } };
    case 'finding':
      return { tab: 'code', file: link.path, lines: { startLine: link.line, endLine: link.line } };
  }
}

export function labelOf(link: EvidenceLink, view: Pick<ReviewDesk, 'checks'>, t: TFunction): string {
  switch (link.kind) {
    case 'check':
      return view.checks.find(({ id }) => id === link.checkId)?.title ?? link.checkId;
    case 'code':
      return link.startLine === link.endLine
        ? t('desk.rating.line', { path: link.path, start: link.startLine })
        : t('desk.rating.lines', { path: link.path, start: link.startLine, end: link.endLine });
    case 'finding':
      return t('desk.rating.finding', { rule: link.rule, path: link.path, line: link.line });
  }
}
