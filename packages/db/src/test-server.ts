import type { TestProject } from 'vitest/node';
import { startTestServer } from './test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServerUrl: string;
  }
}

/** Global set-up of every vitest project that needs a database: `inject('testServerUrl')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('testServerUrl', server.url);
  return () => server.stop();
}
