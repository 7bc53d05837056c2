import type { IncomingMessage, ServerResponse } from 'node:http';

export interface SessionCookie {
  read(request: IncomingMessage): string | null;
  write(response: ServerResponse, secret: string, options?: { isKept: boolean }): void;
  clear(response: ServerResponse): void;
}

/** How long a browser remembers a candidate, whose link works once; the server decides what the session is good for. */
const keptSeconds = 180 * 24 * 3600;

/** `__Host-` binds the cookie to our host over https; browsers refuse that prefix on http://localhost. */
export function sessionCookie(origin: string): SessionCookie {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? '__Host-holdout' : 'holdout';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read(request) {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
      const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
      return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
    },
    write: (response, secret, { isKept } = { isKept: false }) => {
      const kept = isKept ? `; Max-Age=${keptSeconds}` : '';
      response.setHeader('Set-Cookie', `${name}=${secret}; ${attributes}${kept}`);
    },
    clear: (response) => response.setHeader('Set-Cookie', `${name}=; ${attributes}; Max-Age=0`),
  };
}
