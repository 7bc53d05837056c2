import { once } from 'node:events';
import { Agent, type IncomingMessage, request as open } from 'node:http';
import { Readable } from 'node:stream';

/** `fetch` from an address of its own, with connections of its own: a candidate is one place among many. */
export function fetchFrom(localAddress: string): typeof fetch {
  const agent = new Agent({ keepAlive: true, localAddress });
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, signal } = request;
    const sent = open(request.url, { agent, method, signal, headers: Object.fromEntries(request.headers) });
    sent.end(Buffer.from(await request.arrayBuffer()));
    const [reply] = (await once(sent, 'response')) as [IncomingMessage];
    const headers = new Headers();
    for (const [name, values] of Object.entries(reply.headersDistinct))
      for (const value of values ?? []) headers.append(name, value);
    return new Response(Readable.toWeb(reply) as ReadableStream, { status: reply.statusCode, headers });
  };
}
