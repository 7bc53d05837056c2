import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = new URL('../../packages/', import.meta.url);

export default defineConfig({
  test: {
    name: 'worker',
    include: ['{src,tests}/**/*.test.ts'],
    globalSetup: ['db/src/test-server.ts', 'sandbox/tests/image.setup.ts'].map((file) =>
      fileURLToPath(new URL(file, packages)),
    ),
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
