import { SaveReply, SaveRequest } from '@holdout/contract';
import type { BrowserContext, Request } from '@playwright/test';
import { chaosFile, readNumbers } from './writer.ts';

/** A save of the file that the server has acknowledged. */
export interface AcknowledgedSave {
  revision: number;
  content: string;
}

/** What the pages of a browser were told to be safe, as it came over the wire. */
export interface Wire {
  acknowledged: ReadonlySet<number>;
  /** The saves since the last call. Of a page that was closed meanwhile the number of the revision may be missing. */
  takeSaves(): Promise<AcknowledgedSave[]>;
}

export const isSave = (request: Request) =>
  request.method() === 'POST' && request.url().endsWith('/api/attempt/revisions');

export function watchWire(context: BrowserContext): Wire {
  const acknowledged = new Set<number>();
  const saves: Promise<AcknowledgedSave | null>[] = [];
  context.on('response', (response) => {
    const request = response.request();
    if (!isSave(request) || !response.ok()) return;
    const { changes } = SaveRequest.parse(request.postDataJSON());
    const content = changes.find(({ path }) => path === chaosFile)?.content;
    if (typeof content !== 'string') return;
    for (const number of readNumbers(content)) acknowledged.add(number);
    saves.push(
      response.json().then(
        (reply) => ({ revision: SaveReply.parse(reply).revision, content }),
        () => null,
      ),
    );
  });
  return {
    acknowledged,
    async takeSaves() {
      const taken = await Promise.all(saves.splice(0));
      return taken.filter((save) => save !== null);
    },
  };
}
