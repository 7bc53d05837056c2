import { contract } from '@holdout/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { TestApi } from './start-test-api.ts';

export type Client = JsonifiedClient<ContractRouterClient<typeof contract>>;

/** What a browser with our page open does: keeps the cookie, says where it comes from. */
export interface Browser {
  client: Client;
  cookie: string;
  /** A request below the root that does not go through the typed client. */
  send(method: string, path: string, options?: SendOptions): Promise<Response>;
}

export interface SendOptions {
  body?: BodyInit;
  headers?: Record<string, string>;
  without?: string[];
}

/** @param root `/api/practice` for a page of a practice */
export function openBrowser(api: TestApi, cookie = '', root = '/api'): Browser {
  const ours = () => ({
    origin: api.origin,
    'x-holdout': '1',
    'sec-fetch-site': 'same-origin',
    ...(browser.cookie && { cookie: browser.cookie }),
  });
  const link = new OpenAPILink(contract, {
    url: `${api.url}${root}`,
    headers: ours,
    fetch: async (request, init) => {
      const response = await fetch(request, init);
      keepCookie(browser, response);
      return response;
    },
  });
  const browser: Browser = {
    client: createORPCClient(link),
    cookie,
    async send(method, path, { body, headers = {}, without = [] } = {}) {
      const all: Record<string, string> = { ...ours(), 'content-type': 'application/json', ...headers };
      for (const name of without) delete all[name];
      const response = await fetch(`${api.url}${root}${path}`, {
        method,
        headers: all,
        ...(body !== undefined && { body }),
      });
      keepCookie(browser, response);
      return response;
    },
  };
  return browser;
}

function keepCookie(browser: Browser, response: Response): void {
  const [set] = response.headers.getSetCookie();
  if (set !== undefined) browser.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '');
}
