import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'rubric', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
});
