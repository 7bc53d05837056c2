import { type Contract, contract } from '@holdout/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { apiPath } from './practice.ts';

/** The only way to the server: typed by the contract, same origin, with the header that other sites cannot send. */
const link = new OpenAPILink(contract, {
  url: () => `${window.location.origin}${apiPath}`,
  headers: { 'x-holdout': '1' },
});

export const api: JsonifiedClient<ContractRouterClient<Contract>> = createORPCClient(link);
