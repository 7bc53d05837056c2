import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

const DATABASE_URL = 'postgresql://holdout@localhost/holdout?host=/tmp/x';

test('a database is enough', () => {
  expect(parseConfig({ DATABASE_URL })).toMatchObject({
    databaseUrl: DATABASE_URL,
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://127.0.0.1:3000',
    proxyHops: 0,
  });
});

test('the origin is where browsers reach us, without a path', () => {
  const env = { DATABASE_URL, HOLDOUT_ORIGIN: 'https://Assess.example.org/' };
  expect(parseConfig(env).origin).toBe('https://assess.example.org');
});

test.each([
  [{}],
  [{ DATABASE_URL: '' }],
  [{ DATABASE_URL, HOLDOUT_PORT: '70000' }],
  [{ DATABASE_URL, HOLDOUT_PORT: 'http' }],
  [{ DATABASE_URL, HOLDOUT_ORIGIN: 'assess.example.org' }],
  [{ DATABASE_URL, HOLDOUT_ORIGIN: 'javascript:alert(1)' }],
  [{ DATABASE_URL, HOLDOUT_LOG_LEVEL: 'loud' }],
])('a mistake is refused at once: %j', (env) => {
  expect(() => parseConfig(env)).toThrow();
});
