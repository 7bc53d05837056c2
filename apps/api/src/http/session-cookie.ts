import type { IncomingMessage, ServerResponse } from 'node:http';

export interface SessionCookie {
  read(request: IncomingMessage): string | null;
  write(response: ServerResponse, secret: string): void;
  clear(response: ServerResponse): void;
}

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
    write: (response, secret) => response.setHeader('Set-Cookie', `${name}=${secret}; ${attributes}`),
    clear: (response) => response.setHeader('Set-Cookie', `${name}=; ${attributes}; Max-Age=0`),
  };
}
