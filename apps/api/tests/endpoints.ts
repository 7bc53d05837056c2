import { contract, type EndpointMeta } from '@holdout/contract';
import { isContractProcedure } from '@orpc/contract';

interface Endpoint extends EndpointMeta {
  name: string;
  method: string;
  path: string;
}

/** All that the contract holds, with ids that belong to nothing. */
export const endpoints = [...walk(contract, [])];

function* walk(part: unknown, names: string[]): Generator<Endpoint> {
  if (isContractProcedure(part)) {
    const { route, meta } = part['~orpc'];
    const path = (route.path ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'revision' ? '1' : '00000000-0000-4000-8000-000000000000',
    );
    yield { name: names.join('.'), method: route.method ?? '', path, ...(meta as EndpointMeta) };
  } else if (typeof part === 'object' && part !== null) {
    for (const [name, child] of Object.entries(part)) yield* walk(child, [...names, name]);
  }
}
