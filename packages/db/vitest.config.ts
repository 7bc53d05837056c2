import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['src/test-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
