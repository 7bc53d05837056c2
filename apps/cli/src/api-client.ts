import { type Contract, contract } from '@holdout/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';

export type ApiClient = JsonifiedClient<ContractRouterClient<Contract>>;

/** One visitor of the API from Node: keeps its own session cookie, as a browser would; `send` says from where. */
export function createApiClient(address: string, origin = address, send = fetch): ApiClient {
  let cookie = '';
  const link = new OpenAPILink(contract, {
    url: `${address}/api`,
    headers: () => ({ 'x-holdout': '1', origin, ...(cookie ? { cookie } : {}) }),
    fetch: async (request, init) => {
      const reply = await send(request, init);
      for (const line of reply.headers.getSetCookie()) cookie = line.split(';')[0] ?? '';
      return reply;
    },
  });
  return createORPCClient(link);
}
