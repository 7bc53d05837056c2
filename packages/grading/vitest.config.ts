import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'grading', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
});
