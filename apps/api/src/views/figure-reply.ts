import type { RunFigure } from '@holdout/contract';

const types = { png: 'image/png', svg: 'image/svg+xml' } as const;

/**
 * What candidate code wrote, for an `<img>` and nothing else: as a page of its own it has no origin, runs nothing, loads
 * nothing, and is saved instead of shown. The styles are those that an SVG draws itself with. The name is ours.
 */
export function replyWithFigure({ type }: RunFigure, content: Buffer, place: number) {
  const name = `figure-${place + 1}.${type}`;
  return {
    headers: {
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: new File([new Uint8Array(content)], name, { type: types[type] }),
  };
}
